// @ts-check
// Between the lesson and a course system that speaks SCORM 1.2; only the package has this script. The lesson knows nothing
// of it: what was kept stands in an attribute before the app starts, and what is to be kept appears there.
(() => {
  const root = document.documentElement;
  const data = root.dataset;

  // What a pupil has to know stands in a line that stays in sight and is read out.
  const line = document.querySelector('.keeper');
  /** @type {Set<string>} */
  const said = new Set();
  /** @param {string} what */
  const say = (what, holds = true) => {
    said[holds ? 'add' : 'delete'](what);
    root.toggleAttribute('data-said', said.size > 0);
    const words = [...said].map((one) => line.dataset[one]).join(' ');
    if (line.textContent !== words) line.textContent = words;
  };

  // The standard way: up through the parents, then from whoever opened the window. Pages of others refuse to be asked.
  /** @type {(from: Window) => Window | undefined} */
  const found = (from) => {
    for (let steps = 0; from && steps < 50; steps += 1) {
      try {
        if (from.API?.LMSInitialize) return from;
      } catch { /* another origin; its parent may be ours again */ }
      if (from === from.parent) return;
      from = from.parent;
    }
  };
  const above = found(window);
  const owner = above ?? found(window.opener) ?? found(window.top.opener);
  if (!owner) return;
  const { API: api, document: page } = owner;
  // Whatever goes wrong there, the lesson goes on as it does without.
  /** @param {string} name @param {string[]} what */
  const call = (name, ...what) => {
    try {
      return `${api[name](...what) ?? ''}`;
    } catch {
      return '';
    }
  };
  // Once its page is gone, its functions may go on answering.
  const gone = () => {
    try {
      return owner.closed || owner.document !== page;
    } catch {
      return true;
    }
  };
  const failed = () => parseInt(call('LMSGetLastError'), 10) > 0;
  // Some answer "true" and note an error.
  /** @param {string} name @param {string[]} what */
  const done = (name, ...what) => call(name, ...what) === 'true' && !failed();
  /** @param {string} name */
  const get = (name) => call('LMSGetValue', `cmi.${name}`).replace(/^(null|undefined)$/, '');
  /** @param {string} name @param {string} value */
  const set = (name, value) => done('LMSSetValue', `cmi.${name}`, value);

  // A page out of the browser's history hands out what was kept when it was first loaded: it would be shown, and then take
  // the place of what has been kept since.
  /** @param {Window} stale */
  const anew = (stale) => {
    say('stale');
    stale.location.reload();
  };
  addEventListener('pageshow', ({ persisted }) => persisted && anew(above ?? window));
  if (owner.performance?.getEntriesByType('navigation')[0]?.type === 'back_forward') return anew(owner);
  if (call('LMSInitialize', '') !== 'true') return say('closed');

  const began = performance.now();
  const mode = get('core.lesson_mode');
  const looks = ['browse', 'review'].includes(mode); // then nothing counts, and nothing is written
  const status = get('core.lesson_status');
  const begun = /^(incomplete|browsed|completed|passed|failed)$/.test(status);
  let settled = /^(completed|passed|failed)$/.test(status);
  let there = parseInt(get('interactions._count'), 10) || 0; // some have none, and take answers all the same
  const kept = get('suspend_data');
  const blind = !kept && failed();
  const place = get('core.lesson_location');
  if (!kept && (place || (blind && begun))) say('unread');
  data.kept = kept;
  let deaf = false; // it takes nothing from the start
  if (looks) say(data.looks = mode);
  else if (!settled && status !== 'incomplete') deaf = !set('core.lesson_status', 'incomplete');
  // An untouched preview that is finished counts as completed: that is how the standard has it.
  const ends = begun || !looks || (mode === 'browse' && set('core.lesson_status', 'browsed'));

  // What was last handed over, and whether the course system is known to have it. A lesson in which nobody has done
  // anything is handed over by nobody.
  /** @type {string | undefined} */
  let last;
  let lost = false;
  const state = () => `${data.report}\n${data.kept}`;
  const answers = () => data.report.split('\n').slice(2).map((one) => /^(\S+) (\S+) (.*)$/.exec(one)?.slice(1) ?? []);
  /** @type {string[]} */
  const told = [];
  const begin = () => {
    last = state();
    told.push(...answers().map(([, , says]) => says));
    if ('unread' in data) say('unread');
    const part = kept && document.getElementById(place);
    if (part) scrollTo(0, part.getBoundingClientRect().top + scrollY);
  };

  // Each answer has a place of its own, the same for everybody: those before it that wait are named.
  /** @param {string[]} one @param {number} at @param {string[][]} all */
  const answer = ([id, type, says], at, all) => {
    if (told[at] === says) return;
    told[at] = says;
    /** @param {number} slot @param {{ [name: string]: string }} what */
    const put = (slot, what) => {
      for (const [name, value] of Object.entries(what)) set(`interactions.${slot}.${name}`, value);
    };
    for (; there < at; there += 1) put(there, { id: all[there][0], type: all[there][1] });
    there = Math.max(there, at + 1);
    // What was cleared is emptied: an answer cannot be taken away.
    put(at, { id, type, time: new Date().toTimeString().slice(0, 8), student_response: says, result: 'neutral' });
  };

  // Where it is not kept, the page says so, and asks before it is closed.
  const tell = () => {
    const away = navigator.onLine === false;
    say('offline', away);
    say('closed', deaf);
    say('refused', lost && !away);
    if (deaf || lost || away) delete data.keeper;
    else data.keeper = '';
  };

  /** @type {number | undefined} */
  let timer;
  let soon = false;
  const store = () => {
    clearTimeout(timer);
    timer = undefined;
    soon = false;
    if (looks || last === undefined || (last === state() && !lost)) return;
    last = state();
    const work = data.kept;
    const [end, at] = data.report.split('\n');
    // What comes back is what is kept, whatever was answered; and strict course systems count bytes.
    const whole = set('suspend_data', work) && get('suspend_data').trim() === work && new Blob([work]).size <= 4096;
    if (whole) {
      if (at) set('core.lesson_location', at);
      answers().forEach(answer);
      if (end === 'completed' && !settled) {
        settled = set('core.lesson_status', 'completed');
        say('done', settled);
      }
    }
    const sent = done('LMSCommit', '');
    const ended = end !== 'completed' || settled;
    lost = !whole || !sent || !ended || gone() || navigator.onLine === false; // some answer "true" without a network
    deaf = false;
    if (!lost) say('unread', false);
    tell();
  };

  if (!looks) tell();
  new MutationObserver(() => {
    if (last === undefined) begin();
    else if (!soon) later();
  }).observe(document.documentElement, { attributeFilter: ['data-kept', 'data-report'] });
  // Many course systems stop the page until they have stored: a button or a choice is kept at once, and so is a field that
  // is left; while keys are coming, nothing is.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(store, 5000);
  };
  const now = () => {
    clearTimeout(timer);
    soon = true;
    timer = setTimeout(store);
  };
  let key = -1e9;
  const keyed = () => performance.now() - key < 300;
  for (const event of ['keydown', 'keyup']) {
    addEventListener(event, () => {
      key = performance.now();
      if (timer && !soon) later();
    }, true);
  }
  document.addEventListener('focusout', ({ target }) => target.matches?.('textarea, [type=number], [type=range]') && now());
  document.addEventListener('change', ({ target }) => target.matches?.('[type=radio], [type=range]') && !keyed() && now());
  document.addEventListener('click', ({ target, detail, isTrusted }) => {
    if (!target.closest?.('textarea, input') && !(isTrusted && !detail && keyed())) now();
  });
  document.addEventListener('visibilitychange', () => document.hidden && store());
  addEventListener('offline', () => !looks && tell());
  addEventListener('online', () => {
    store();
    if (!looks) tell();
  });

  // The later of two windows would replace what the other has handed over.
  /** @type {BroadcastChannel | undefined} */
  let others;
  if (!looks && window.BroadcastChannel) {
    others = new BroadcastChannel(location.pathname);
    // oxlint-disable unicorn/require-post-message-target-origin -- a channel is of one origin
    others.addEventListener('message', ({ data: comes }) => {
      say('twice');
      if (comes) others.postMessage(false);
    });
    others.postMessage(true);
    // oxlint-enable unicorn/require-post-message-target-origin
  }

  // What was entered: not how far somebody has looked.
  /** @param {string} work */
  const entered = (work) => work.split('|').map((part, at) => (at % 5 === 1 && at < 16 ? part.slice(1) : part)).join('|');
  addEventListener('beforeunload', (event) => {
    store();
    const tried = mode === 'browse' && last !== undefined && entered(data.kept) !== entered(last.split('\n').pop());
    if (!lost && !tried) return;
    event.preventDefault();
    event.returnValue = '?'; // Safari goes by this alone
  });
  /** @param {number} number */
  const two = (number, digits = 2) => `${Math.floor(number)}`.padStart(digits, '0');
  addEventListener('pagehide', () => {
    others?.close();
    if (!looks) {
      store();
      const time = performance.now() - began;
      set('core.session_time', `${two(time / 36e5, 4)}:${two((time / 6e4) % 60)}:${two((time / 1e3) % 60)}.${two((time / 10) % 100)}`);
      set('core.exit', settled ? '' : 'suspend');
    }
    if (ends) call('LMSFinish', '');
  }, { once: true });
})();
