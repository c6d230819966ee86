// @ts-check
// How certain an amount is, as a tone: nobody hears it who has not asked. A gap is silence.
const [LOW, RISE] = [196, 2.5];
/** @type {(context: BaseAudioContext, at: number, length: number, loud?: number) => GainNode} */
const shape = (context, at, length, loud = .2) => {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loud, at + Math.min(.02, length / 4));
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
// One point, from a time on.
self.note = (context, point, most, at, length) => {
  if (point.gap) return;
  const pitch = (/** @type {number} */ amount) => LOW * 2 ** (RISE * amount / (most || 1));
  const [low, high] = [pitch(point.low), pitch(point.high)];
  if (point.kind === 'testimony') {
    const pulses = Math.max(1, point.voices);
    const each = length / Math.max(pulses, 4);
    for (let pulse = 0; pulse < pulses; pulse += 1) {
      const out = shape(context, at + pulse * each, each * .6, point.voices ? .2 : .08);
      tone(context, out, low + (high - low) * (pulses > 1 ? pulse / (pulses - 1) : .5), at + pulse * each, each * .6, 'triangle');
    }
    return;
  }
  const out = shape(context, at, length);
  const wave = tone(context, out, low, at, length);
  if (high > low) wave.frequency.linearRampToValueAtTime(high, at + length * .9);
  if (point.kind === 'estimated') {
    // Three that are not quite the same blur into one.
    for (const off of [-28, 28]) {
      const blur = tone(context, out, low, at, length);
      blur.detune.setValueAtTime(off, at);
      if (high > low) blur.frequency.linearRampToValueAtTime(high, at + length * .9);
    }
  } else if (point.kind === 'projected') {
    const sway = context.createGain();
    sway.gain.setValueAtTime(pitch(point.high) * .09, at);
    sway.connect(wave.frequency);
    tone(context, sway, 7, at, length);
  } else if (point.kind === 'derived') tone(context, out, low * 1.5, at, length);
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
    self.note(context, point, most, context.currentTime + .03, length);
    tell(point, on);
    if (on) timer = setTimeout(next ? go : () => tell(undefined, on = false), length * 1250);
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
