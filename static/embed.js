// @ts-check
// For pages that embed Sent to Work and have no script of their own for it: gives each frame its height, and makes frames
// of <sent-to-work figure="day"> elements. Knows only frames of the site that it came from; keeps and sends nothing.
(() => {
  const site = new URL('.', document.currentScript?.src ?? document.baseURI).href;
  /** @param {HTMLIFrameElement} frame */
  const ours = (frame) => frame.src.startsWith(`${site}embed/`) || frame.src.startsWith(`${site}v/`);
  const frames = () => [...document.querySelectorAll('iframe')].filter(ours);

  addEventListener('message', ({ source, data }) => {
    if (data?.['sent-to-work'] !== 'height' || !(data.height > 0 && data.height < 1e5)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame) return;
    frame.style.height = `${data.height}px`;
    frame.dispatchEvent(new Event('tall'));
  });

  // What the element may say, and how the frame’s address says it.
  const SAYS = ['theme', 'step', 'accent', 'ground', 'radius', 'font', 'events'];
  if (!customElements.get('sent-to-work')) customElements.define('sent-to-work', class extends HTMLElement {
    connectedCallback() {
      if (this.querySelector('iframe')) return;
      const figure = this.getAttribute('figure');
      const address = new URL(`embed/${figure ? `${encodeURIComponent(figure)}/` : ''}`, site);
      for (const [name, value] of new URLSearchParams(this.getAttribute('state') ?? '')) address.searchParams.set(name, value);
      for (const name of SAYS) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      const frame = document.createElement('iframe');
      frame.src = address.href;
      frame.title = this.getAttribute('title') || 'Sent to Work (interactive)';
      frame.loading = 'lazy';
      // The text inside stays until the frame has something to show.
      Object.assign(frame.style, { display: 'block', width: '100%', height: '1px', border: '0' });
      // Removed one by one: a frame that is moved loads anew.
      frame.addEventListener('tall', () => [...this.childNodes].forEach((node) => node === frame || node.remove()), { once: true });
      this.style.display = 'block';
      this.append(frame);
    }
  });

  // Frames that stood before this script was there have told their height to nobody.
  /** @param {HTMLIFrameElement} frame */
  const ask = (frame) => frame.contentWindow?.postMessage({ 'sent-to-work': 'ask' }, '*');
  const all = () => frames().forEach(ask);
  all();
  addEventListener('load', all);
})();
