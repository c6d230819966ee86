// @ts-check
// Applies the colours that a host asks for in the address of a frame, if every text stays readable, before anything is painted.
(
/** @param {{ paper: string[], panel: string[], needs: [name: string, least: number, values: string[]][], rules: string }} colours */
({ paper, panel, needs, rules }) => {
  const asked = new URLSearchParams(location.search);
  const { style, dataset } = document.documentElement;
  /** @param {string} name */
  const colour = (name) => /^[0-9a-f]{6}$/i.test(asked.get(name) ?? '') && `#${asked.get(name)}`;
  /** @param {string} hex */
  const light = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  /** @type {(one: string, other: string) => number} */
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  // The colours for the light theme, and for the dark one.
  const said = ['', ''];
  /** @type {(name: string, pick: (theme: number) => string) => void} */
  const say = (name, pick) => said.forEach((_, theme) => (said[theme] += `${name}:${pick(theme)};`));
  const ground = colour('ground');
  if (ground) {
    // Ignored in a theme in which text would be unreadable.
    const fits = [0, 1].map((theme) => needs.every(([, least, values]) => ratio(values[theme], ground) >= least));
    for (const [name, values] of Object.entries({ '--paper': paper, '--panel': panel })) {
      fits.forEach((fit, theme) => fit && (values[theme] = ground));
      say(name, (theme) => values[theme]);
    }
  }
  const accent = colour('accent');
  if (accent) {
    const fits = [0, 1].map((theme) => ratio(accent, paper[theme]) >= 4.5 && ratio(accent, panel[theme]) >= 4.5);
    for (const [name, , values] of needs) if (name.startsWith('warm')) say(`--${name}`, (theme) => fits[theme] ? accent : values[theme]);
  }
  if (said[0]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.replaceAll('LIGHT', said[0]).replaceAll('DARK', said[1]));
    document.adoptedStyleSheets = [sheet];
  }
  const radius = asked.get('radius') ?? '';
  if (/^\d{1,2}$/.test(radius) && Number(radius) <= 24) style.setProperty('--radius', `${radius}px`);
  if (asked.get('font') === 'sans') for (const name of ['--serif', '--display', '--stand-in']) style.setProperty(name, 'var(--sans)');
  if (asked.get('fit') === '1') dataset.fit = '';
})
