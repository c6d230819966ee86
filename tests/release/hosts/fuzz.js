// What no frame should mind, the same at each run: in the host's own page, since a frame listens to nobody else.
{
  let seed = 9;
  const random = () => {
    // mulberry32
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];

  const STRINGS = [
    '', 'null', '[object Object]', '[iFrameSizer]reset', '[iFrameSizer]resize', '[iFrameSizer]message:{"a":1}',
    '[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
    '[iFrameSizer]frame0:0:false:false:32:true:true:0:auto:::0:false:child:auto:true:::true:GPLv3:5.5.9:0::false',
    '[iFrameSizer]__proto__:8:true:false', '[iFrameSizer]$&$1{height}:8:true:false', '[iFrameResizerChild]Ready',
    'pymxPYMxframe0xPYMxwidthxPYMx640', 'pymxPYMxxPYMxheightxPYMx99999', 'pymxPYMx{childId}xPYMxwidthxPYMx',
    '{"context":"iframe.resize","height":1}', '{"id":"iframeMessenger:abcde","type":"get-location"}', '{"subject":"lti.fetchWindowSize"}',
    '{', '"', '\u0000', '\ud800', '🔥', 'datawrapper:vis:init', 'setImmediate$0.1$1', '!_{"h":"I am a CRAP string"}',
  ];
  const KEYS = [
    'sent-to-work', 'sentinel', 'type', 'context', 'action', 'message', 'value', 'secret', 'subject', 'kind', 'height', 'id', 'scroll',
    'datawrapper-height', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', '0', '',
  ];
  const WORDS = [
    'ask', 'height', 'amp', 'frames-init', 'embed-size', 'iframe-child-init', 'iframe-get-child-dimensions', 'h5p', 'hello', 'ready',
    'resize', 'resizePrepared', 'link', 'lti.frameResize', 'interactive:scroll', 'control', 'step',
  ];
  const crooked = (text) => {
    const at = below(text.length + 1);
    const kinds = [
      () => text.slice(0, at), () => text.slice(at), () => text.slice(0, at) + String.fromCharCode(below(0x250)) + text.slice(at),
      () => text + text, () => text.toUpperCase(), () => text.replace(/\d+/g, () => pick(['-1', '1e999', 'NaN', '0x10', ''])),
      () => text.replaceAll(':', '::'), () => `${text}\n`, () => text,
    ];
    return pick(kinds)();
  };
  const string = () => (below(200) ? crooked(pick([...STRINGS, ...WORDS, ...KEYS])) : pick(['a', ':', '[iFrameSizer]', 'xPYMx', '\n', '{height}']).repeat(below(60000)));
  const number = () => pick([0, -0, 1, -1, NaN, Infinity, -Infinity, 1e308, 2 ** 53, random() * 2000, below(2000)]);
  const value = (deep) => {
    const kinds = [
      string, string, string, number, () => null, () => undefined, () => true, () => 10n ** 40n, () => new Date(NaN), () => /(a+)+$/,
      () => new Error(string()), () => new Map([[string(), number()]]), () => new Set([string()]), () => new Uint8Array(below(64)),
      () => new ArrayBuffer(below(64)), () => Object.assign([], { length: below(1000) }), () => new String(string()),
    ];
    return (deep > 0 && below(3) ? object : pick(kinds))(deep - 1);
  };
  const object = (deep) => {
    if (!below(4)) return Array.from({ length: below(4) }, () => value(deep));
    const pairs = Array.from({ length: below(5) }, () => [pick(KEYS), below(2) ? pick(WORDS) : value(deep)]);
    // As a field of its own, which an assignment would not make of a prototype.
    const made = {};
    for (const [key, is] of pairs) Object.defineProperty(made, key, { value: is, enumerable: true, configurable: true, writable: true });
    return made;
  };
  const nested = () => {
    let made = pick(WORDS);
    for (let depth = below(300); depth > 0; depth--) made = { [pick(KEYS)]: made };
    return made;
  };
  const exact = () => pick([
    { 'sent-to-work': 'ask' }, { sentinel: 'amp', type: 'frames-init' }, { type: 'iframe-child-init', bodyPadding: '99px' },
    { type: 'iframe-get-child-dimensions' }, { context: 'h5p', action: 'ready' },
  ]);

  window.__fuzz = (frame, count) => setTimeout(() => {
    for (let sent = 0; sent < count; sent++) frame.contentWindow.postMessage(pick([string, object, object, value, nested, exact])(3), '*');
    // Messages come in order: who hears this has heard all.
    window.__fuzzed = window.__said.length;
    frame.contentWindow.postMessage('[iFrameSizer]thelast:8:false:false', '*');
  });
}
