// @ts-check
// For pages that embed Sent to Work and have no script of their own for it: gives each frame its height, and makes frames
// of <sent-to-work figure="day"> elements. Knows frames by what they say, wherever they and this script lie; keeps and
// sends nothing.
(() => {
  const site = new URL('.', /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src || document.baseURI).href;
  /** @type {Set<HTMLIFrameElement>} */
  const made = new Set(); // by the elements; no document finds those
  const frames = () => [...document.querySelectorAll('iframe'), ...made];

  addEventListener('message', ({ source, data }) => {
    if (data?.['sent-to-work'] !== 'height' || !(data.height > 0 && data.height < 1e5)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame) return;
    frame.style.height = `${data.height}px`;
    frame.dispatchEvent(new Event('tall'));
  });

  // What the element may say, and how the frame’s address says it.
  const SAYS = ['theme', 'step', 'accent', 'ground', 'radius', 'font', 'events'];
  /** @param {HTMLElement} element */
  const address = (element) => {
    const figure = element.getAttribute('figure');
    const asked = new URL(`embed/${figure ? `${encodeURIComponent(figure)}/` : ''}`, site);
    for (const [name, value] of new URLSearchParams(element.getAttribute('state') ?? '')) asked.searchParams.set(name, value);
    for (const name of SAYS) if (element.hasAttribute(name)) asked.searchParams.set(name, element.getAttribute(name));
    return asked.href;
  };
  if (!customElements.get('sent-to-work')) customElements.define('sent-to-work', class extends HTMLElement {
    static observedAttributes = ['figure', 'title', 'state', ...SAYS];
    // All of it stands in a root of its own: whoever renders the page around it finds attributes and children untouched.
    root = this.attachShadow({ mode: 'open' });
    // The text inside is seen until the frame has something to show.
    slotted = this.root.appendChild(document.createElement('slot'));
    /** @type {HTMLIFrameElement | undefined} */
    frame;
    connectedCallback() {
      this.show();
    }
    disconnectedCallback() {
      made.delete(this.frame);
    }
    attributeChangedCallback() {
      queueMicrotask(() => this.show()); // several attributes are one change
    }
    show() {
      if (!this.isConnected) return;
      const [before, src] = [this.frame, address(this)];
      if (before?.src !== src) {
        // A new frame and not another address: that would be a step back for the reader to take.
        this.frame = document.createElement('iframe');
        this.frame.src = src;
        this.frame.loading = 'lazy';
        Object.assign(this.frame.style, { display: 'block', width: '100%', height: before?.style.height ?? '1px', border: '0' });
        this.frame.addEventListener('tall', () => this.slotted.remove());
        made.delete(before);
        if (before) before.replaceWith(this.frame);
        else this.root.append(this.frame);
      }
      this.frame.title = this.getAttribute('title') || 'Sent to Work (interactive)';
      made.add(this.frame);
    }
  });

  // Frames that stood before this script was there have told their height to nobody.
  const ask = () => {
    for (const { src, contentWindow } of frames()) if (src.includes('/embed/')) contentWindow?.postMessage({ 'sent-to-work': 'ask' }, '*');
  };
  ask();
  addEventListener('load', ask);
})();
