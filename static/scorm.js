// @ts-check
// Between the lesson and a course system that speaks SCORM 1.2; only the package has this script. The lesson knows nothing
// of it: what was kept stands in an attribute before the app starts, and what is to be kept appears there.
(() => {
  const data = document.documentElement.dataset;

  // The standard way: up through the parents, then from whoever opened the window. Pages of others refuse to be asked.
  /** @param {Window} from */
  const found = (from) => {
    for (let steps = 0; from && steps < 50; steps += 1) {
      try {
        if (from.API?.LMSInitialize) return from.API;
      } catch { /* another origin; its parent may be ours again */ }
      if (from === from.parent) return;
      from = from.parent;
    }
  };
  const api = found(window) ?? found(window.opener) ?? found(window.top.opener);
  // Whatever goes wrong there, the lesson goes on as it does without.
  /** @param {string} name @param {string[]} what */
  const call = (name, ...what) => {
    try {
      return `${api[name](...what) ?? ''}`;
    } catch {
      return '';
    }
  };
  if (call('LMSInitialize', '') !== 'true') return;
  const began = performance.now();
  /** @param {string} name */
  const get = (name) => call('LMSGetValue', `cmi.${name}`);
  /** @type {(name: string, value: string) => string} */
  const set = (name, value) => call('LMSSetValue', `cmi.${name}`, value);

  const looks = ['browse', 'review'].includes(get('core.lesson_mode')); // then nothing counts, and nothing is written
  const status = get('core.lesson_status');
  const place = get('core.entry') === 'resume' ? get('core.lesson_location') : '';
  let settled = ['completed', 'passed', 'failed'].includes(status);
  let next = parseInt(get('interactions._count'), 10); // not a number where they are not kept
  data.kept = get('suspend_data');
  if (!looks) {
    data.keeper = '';
    if (!settled && status !== 'incomplete') set('core.lesson_status', 'incomplete');
  }

  // Answers are told once they change, each in a place of its own after those of earlier sessions.
  /** @type {Map<string, { at?: number, says: string }>} */
  const told = new Map();
  /** @param {string[]} one */
  const answer = ([id, type, says]) => {
    const known = told.get(id);
    if (known?.says === says) return;
    const at = known?.at ?? next++;
    told.set(id, { at, says });
    if (Number.isNaN(at)) return;
    const time = new Date().toTimeString().slice(0, 8);
    const all = { id, type, time, student_response: says.slice(0, 255), result: 'neutral' };
    for (const [name, value] of Object.entries(all)) set(`interactions.${at}.${name}`, value);
  };

  /** @type {string | undefined} */
  let before;
  let waits = false;
  const take = () => {
    const { kept, report = '' } = data;
    if (!report || before === report + kept) return;
    const [done, at, ...lines] = report.split('\n');
    const answers = lines.map((line) => /^(\S+) (\S+) (.*)$/.exec(line)?.slice(1)).filter(Boolean);
    if (before === undefined) {
      for (const [id, , says] of answers) told.set(id, { says });
      const part = place && document.getElementById(place);
      if (part) scrollTo(0, part.getBoundingClientRect().top + scrollY);
    }
    before = report + kept;
    if (kept.length <= 4096) set('suspend_data', kept);
    if (at) set('core.lesson_location', at.slice(0, 255));
    for (const one of answers) answer(one);
    // What was cleared: an answer cannot be taken away, but emptied.
    for (const [id, { at: slot, says }] of told) {
      if (answers.some(([known]) => known === id)) continue;
      if (slot >= 0 && says) set(`interactions.${slot}.student_response`, '');
      told.set(id, { at: slot, says: '' });
    }
    if (done === 'completed' && !settled) {
      settled = true;
      set('core.lesson_status', 'completed');
    }
    waits = true;
  };

  // Typing is kept each second, anything else at once, in a task of its own.
  /** @type {number | undefined} */
  let timer;
  const commit = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waits) return;
    waits = call('LMSCommit', '') !== 'true';
    // Where it is not kept, the page says so, and asks before it is closed.
    if (waits) delete data.keeper;
    else data.keeper = '';
  };
  if (!looks) {
    new MutationObserver(() => {
      take();
      timer ??= setTimeout(commit, 1000);
    }).observe(document.documentElement, { attributeFilter: ['data-kept', 'data-report'] });
    for (const event of ['change', 'click']) {
      document.addEventListener(event, () => {
        clearTimeout(timer);
        timer = setTimeout(commit);
      });
    }
    document.addEventListener('visibilitychange', () => document.hidden && commit());
  }

  /** @param {number} number */
  const two = (number, digits = 2) => `${Math.floor(number)}`.padStart(digits, '0');
  addEventListener('pagehide', () => {
    if (!looks) {
      take();
      const time = performance.now() - began;
      set('core.session_time', `${two(time / 36e5, 4)}:${two((time / 6e4) % 60)}:${two((time / 1e3) % 60)}.${two((time / 10) % 100)}`);
      set('core.exit', settled ? '' : 'suspend');
    }
    call('LMSFinish', '');
  }, { once: true });
  // A session that is over does not begin again by itself.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
})();
