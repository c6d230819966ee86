// @ts-check
// How certain an amount is, as a tone: nobody hears it who has not asked. A gap is silence.
const [LOW, RISE] = [196, 2.5];
/** @type {(context: BaseAudioContext, at: number, length: number, loud?: number, rise?: number) => GainNode} */
const shape = (context, at, length, loud = .2, rise = .02) => {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loud, at + Math.min(rise, length / 2));
  gain.gain.setValueAtTime(loud, at + length * .7);
  gain.gain.linearRampToValueAtTime(0, at + length);
  gain.connect(context.destination);
  return gain;
};
/** @type {(context: BaseAudioContext, out: AudioNode, pitch: number, at: number, length: number, type?: OscillatorType) => OscillatorNode} */
const tone = (context, out, pitch, at, length, type = 'sine') => {
  const wave = context.createOscillator();
  wave.type = type;
  wave.frequency.setValueAtTime(pitch, at);
  wave.connect(out);
  wave.start(at);
  wave.stop(at + length);
  return wave;
};
// Whoever counts needs this long for each pulse, however fast the rest is.
const PULSE = .16;
// One point, from a time on; says how long it takes. All are about as loud: only its kind tells one from another.
self.note = (context, point, most, at, length) => {
  if (point.gap) return length;
  const pitch = (/** @type {number} */ amount) => LOW * 2 ** (RISE * amount / (most || 1));
  const [low, high] = [pitch(point.low), pitch(point.high)];
  if (point.kind === 'testimony' && !point.voices) {
    // Nobody says how many: what begins nowhere is no pulse that could be counted.
    tone(context, shape(context, at, length, .14, length / 2), (low + high) / 2, at, length, 'triangle');
    return length;
  }
  if (point.kind === 'testimony') {
    for (let pulse = 0; pulse < point.voices; pulse += 1) {
      const [from, share] = [at + pulse * PULSE, point.voices > 1 ? pulse / (point.voices - 1) : .5];
      tone(context, shape(context, from, PULSE * .6), low + (high - low) * share, from, PULSE * .6, 'triangle');
    }
    return Math.max(length, point.voices * PULSE);
  }
  /** @type {(out: AudioNode, by: (pitch: number) => number) => OscillatorNode} */
  const slide = (out, by) => {
    const wave = tone(context, out, by(low), at, length);
    if (high > low) wave.frequency.linearRampToValueAtTime(by(high), at + length * .9);
    return wave;
  };
  if (point.kind === 'estimated') {
    // Three that are not quite the same blur into one, by so much that it is heard in low tones and short ones too.
    const out = shape(context, at, length, .11);
    for (const off of [-1, 0, 1]) slide(out, (of) => of + off * Math.max(9, of * .016));
  } else if (point.kind === 'projected') {
    const wave = slide(shape(context, at, length), (of) => of);
    const sway = context.createGain();
    sway.gain.setValueAtTime(high * .09, at);
    sway.connect(wave.frequency);
    tone(context, sway, 7, at, length);
  } else if (point.kind === 'derived') {
    const out = shape(context, at, length, .13);
    for (const ratio of [1, 1.5]) slide(out, (of) => of * ratio);
  } else slide(shape(context, at, length), (of) => of);
  return length;
};
self.hum = (points, speed, tell) => {
  const context = new AudioContext();
  const most = Math.max(...points.map((one) => one.high ?? 0));
  let [next, on, gone] = [0, false, false];
  /** @type {number | undefined} */
  let timer;
  const go = async () => {
    clearTimeout(timer);
    // Where sound is not allowed, some browsers never answer.
    await Promise.race([context.resume(), new Promise((late) => setTimeout(late, 800))]);
    if (gone || context.state !== 'running') throw new Error('no sound');
    const length = .8 / speed();
    const point = points[next];
    next = (next + 1) % points.length;
    const takes = self.note(context, point, most, context.currentTime + .03, length);
    tell(point, on);
    if (on) timer = setTimeout(next ? go : () => tell(undefined, on = false), takes * 1250);
  };
  return {
    step() {
      on = false;
      return go();
    },
    async toggle() {
      on = !on;
      if (on) return go();
      clearTimeout(timer);
      tell(undefined, on);
      return context.suspend();
    },
    stop() {
      gone = true;
      clearTimeout(timer);
      context.close();
    },
  };
};
