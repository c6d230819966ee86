// @ts-check
// Connects the lesson with a course system by SCORM 1.2; only the package has this script. The app knows nothing about it: it
// finds what was stored in an attribute when it starts, and writes there what to store.
(() => {
  const root = document.documentElement;
  const data = root.dataset;

  // Messages for the pupil, in a line that stays visible and is read out.
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

  // The standard search: up through the parents, then from the opener. Windows of another origin throw.
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
  // Whatever fails there, the lesson goes on without it.
  /** @param {string} name @param {string[]} what */
  const call = (name, ...what) => {
    try {
      return `${api[name](...what) ?? ''}`;
    } catch {
      return '';
    }
  };
  // After its page is gone, its functions may still answer.
  const gone = () => {
    try {
      return owner.closed || owner.document !== page;
    } catch {
      return true;
    }
  };
  const failed = () => parseInt(call('LMSGetLastError'), 10) > 0;
  // Some return "true" and set an error.
  /** @param {string} name @param {string[]} what */
  const done = (name, ...what) => call(name, ...what) === 'true' && !failed();
  /** @param {string} name */
  const get = (name) => call('LMSGetValue', `cmi.${name}`).replace(/^(null|undefined)$/, '');
  /** @param {string} name @param {string} value */
  const set = (name, value) => done('LMSSetValue', `cmi.${name}`, value);

  // A page from the browser's history returns what was stored when it was first loaded: that would be shown, and then
  // overwrite what was stored since.
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
  const looks = ['browse', 'review'].includes(mode); // then nothing is graded or written
  const status = get('core.lesson_status');
  const begun = /^(incomplete|browsed|completed|passed|failed)$/.test(status);
  let settled = /^(completed|passed|failed)$/.test(status);
  let there = parseInt(get('interactions._count'), 10) || 0; // some lack it and accept answers all the same
  const kept = get('suspend_data');
  const blind = !kept && failed();
  const place = get('core.lesson_location');
  if (!kept && (place || (blind && begun))) say('unread');
  data.kept = kept;
  let deaf = false; // it accepts nothing from the start
  if (looks) say(data.looks = mode);
  else if (!settled && status !== 'incomplete') deaf = !set('core.lesson_status', 'incomplete');
  // By the standard, an untouched preview that is finished counts as completed.
  const ends = begun || !looks || (mode === 'browse' && set('core.lesson_status', 'browsed'));

  // What was last handed over, and whether the course system is known to have stored it. An untouched lesson is never handed
  // over.
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

  // Each answer has its own index, the same for everybody; earlier ones without an answer get their id and type.
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
    // A deleted answer is set to empty, because answers cannot be removed.
    put(at, { id, type, time: new Date().toTimeString().slice(0, 8), student_response: says, result: 'neutral' });
  };

  // If it is not stored, the page says so, and asks before it is closed.
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
    // Only what can be read back is stored, whatever was returned; and strict course systems count bytes.
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
    lost = !whole || !sent || !ended || gone() || navigator.onLine === false; // some return "true" without a network
    deaf = false;
    if (!lost) say('unread', false);
    tell();
  };

  if (!looks) tell();
  new MutationObserver(() => {
    if (last === undefined) begin();
    else if (!soon) later();
  }).observe(document.documentElement, { attributeFilter: ['data-kept', 'data-report'] });
  // Many course systems block the page while they store: a press or a choice is stored at once, and so is a field that loses
  // the focus; while the pupil types, nothing is.
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

  // A second window would overwrite what the first has handed over.
  /** @type {BroadcastChannel | undefined} */
  let others;
  if (!looks && window.BroadcastChannel) {
    others = new BroadcastChannel(location.pathname);
    // oxlint-disable unicorn/require-post-message-target-origin -- a channel belongs to one origin
    others.addEventListener('message', ({ data: comes }) => {
      say('twice');
      if (comes) others.postMessage(false);
    });
    others.postMessage(true);
    // oxlint-enable unicorn/require-post-message-target-origin
  }

  // Only entries, not how far the pupil has looked.
  /** @param {string} work */
  const entered = (work) => work.split('|').map((part, at) => (at % 5 === 1 && at < 16 ? part.slice(1) : part)).join('|');
  addEventListener('beforeunload', (event) => {
    store();
    const tried = mode === 'browse' && last !== undefined && entered(data.kept) !== entered(last.split('\n').pop());
    if (!lost && !tried) return;
    event.preventDefault();
    event.returnValue = '?'; // the only thing that Safari looks at
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
