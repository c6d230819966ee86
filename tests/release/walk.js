// What a walk must be like at every place, as a list of what is wrong. Written from the rules and not from the script.
const PLAIN = { arrivals: 'years', workers: 'all', visas: 'switch', day: 'clock', wages: 'split', sanctions: '2025', awake: '20', pay: 'nis' };
const ROWS = { arrivals: ['arrivals'], workers: ['workers'], visas: ['visas'], day: ['day', 'awake'], wages: ['wages', 'pay'], sanctions: ['sanctions'] };
const box = (element) => element.getBoundingClientRect();
const kind = (walk) => getComputedStyle(walk).getPropertyValue('--walk').trim();
const bar = () => box($('.top')).bottom;

// The step at the line: the middle of what is free for the text.
const due = (walk) => {
  const head = bar() + (kind(walk) === 'over' ? box($('.stage', walk)).height : 0);
  const line = (head + innerHeight) / 2;
  const steps = $$('.step', walk);
  if (steps.some((step) => Math.abs(box(step).top - line) < 1.5)) return null; // on the line: either
  return steps.findLast((step) => box(step).top <= line) ?? steps[0];
};

const shows = (walk, step) => {
  const figure = $('[data-figure]', walk);
  const asked = new URLSearchParams(step.dataset.asks ?? '');
  const wrong = [];
  for (const row of ROWS[figure.dataset.figure]) {
    const value = asked.get(row) ?? PLAIN[row];
    if (row === 'awake') {
      const hour = $('#hour');
      if (hour && hour.value !== String(2 * value)) wrong.push(`the hour is ${hour.value} and not ${2 * value}`);
    } else {
      const chosen = $(`input[name=${row}]:checked`, figure)?.value;
      if (chosen !== undefined && chosen !== value) wrong.push(`${row} is ${chosen} and not ${value}`);
    }
  }
  return wrong;
};

// Nothing of a step shines through the stage or lies on it.
const covers = (walk) => {
  const stage = $('.stage', walk);
  const { left, right, top, bottom } = box(stage);
  const wrong = [];
  if (kind(walk) === 'over') {
    if (!getComputedStyle(stage).backgroundColor.startsWith('rgb(')) wrong.push('the stage is not opaque');
    const [low, high] = [Math.max(top, bar()) + 2, Math.min(bottom, innerHeight) - 2];
    for (const y of [low, (low + high) / 2, high]) {
      for (const x of [left + 3, (left + right) / 2, right - 3]) {
        if (high > low && x > 0 && x < innerWidth && document.elementFromPoint(x, y)?.closest('.step')) wrong.push(`a step lies on the stage at ${x},${y}`);
      }
    }
  } else {
    for (const step of $$('.step', walk)) {
      const at = box(step);
      if (at.right > left && at.bottom > top && at.top < bottom) wrong.push(`${step.id} and the stage overlap`);
    }
  }
  return wrong;
};

const wrongs = () => {
  const wrong = [];
  for (const walk of $$('.walk')) {
    const { top, bottom } = box(walk);
    if (bottom <= 0 || top >= innerHeight) continue;
    const step = due(walk);
    const now = $$('.step[data-now]', walk).map((one) => one.id);
    if (!step) continue;
    if (now.join() !== step.id) wrong.push(`marked is ${now} and not ${step.id}`);
    else wrong.push(...shows(walk, step).map((what) => `at ${step.id} ${what}`));
    wrong.push(...covers(walk));
  }
  return wrong;
};

const frame = () => new Promise((next) => requestAnimationFrame(next));
// Right within a second of frames, and then still right.
const settle = async (where) => {
  for (let left = 60; wrongs().length && left; left--) await frame();
  await frame();
  return wrongs().map((what) => `${where} (y ${Math.round(scrollY)}): ${what}`);
};
const go = async (y) => {
  scrollTo({ top: y, behavior: 'instant' });
  await frame();
  return settle(`after a scroll to ${Math.round(y)}`);
};
const most = () => document.documentElement.scrollHeight - innerHeight;
const creep = async (from, to, by) => {
  const found = [];
  for (let y = from; by > 0 ? y < to : y > to; y += by) found.push(...(await go(y)));
  return found;
};
// A quarter of all leaps: to each step, down and up; or down to each of so many and up to those between them.
const leap = async (quarter, of = 1) => {
  const found = [];
  const marks = $$('.step').map((step) => box(step).top + scrollY - innerHeight * .6);
  const [down, up] = [marks.filter((_, at) => at % of === 0), marks.filter((_, at) => at % of === of - 1)];
  const leaps = [most(), 0, ...down, ...up.toReversed(), most() / 2, 0];
  const each = Math.ceil(leaps.length / 4);
  for (const y of leaps.slice(quarter * each, (quarter + 1) * each)) found.push(...(await go(y)));
  return found;
};
