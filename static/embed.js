// @ts-check
// For pages that embed Sent to Work and have no script of their own for it: gives each frame its height, makes frames
// of <sent-to-work figure="day"> elements, and sets numbers with what is known of them in <sent-to-work claim="hands">. Knows frames by what they say, wherever they and this script lie; keeps and
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

  /** @type {(tag: string, style: object, ...inside: (Node | string)[]) => HTMLElement} */
  const make = (tag, style, ...inside) => {
    const element = document.createElement(tag);
    Object.assign(element.style, style);
    element.append(...inside);
    return element;
  };
  /** @type {(href: string, style: object, ...inside: (Node | string)[]) => HTMLAnchorElement} */
  const linked = (href, style, ...inside) => Object.assign(/** @type {HTMLAnchorElement} */ (make('a', style, ...inside)), { href });
  // What is known of a claim, over the page of the host and in its colours. All words are those of the claim’s file.
  /** @type {(claim: Claimed, page: string) => HTMLDialogElement} */
  const card = ({ label, display, measures, clause, labels }, page) => {
    const close = make('button', { float: 'inline-end', minWidth: '2.75rem', minHeight: '2.75rem', font: 'inherit' }, '×');
    close.setAttribute('aria-label', labels.close);
    const look = { maxWidth: '22rem', boxSizing: 'border-box', padding: '1rem', font: '1rem/1.5 sans-serif', textAlign: 'start', color: 'CanvasText', background: 'Canvas' };
    const said = [make('strong', { fontSize: '1.5em' }, display), ` ${labels.sure}`];
    const parts = [[make('strong', {}, label)], said, [measures], [clause], [linked(page, { color: 'LinkText' }, labels.page)]];
    const dialog = /** @type {HTMLDialogElement} */ (make('dialog', look, close, ...parts.map((part) => make('p', { margin: '0 0 .75rem' }, ...part))));
    dialog.setAttribute('aria-label', label);
    dialog.addEventListener('click', ({ target }) => (target === dialog || target === close) && dialog.close());
    return dialog;
  };
  if (!customElements.get('sent-to-work')) customElements.define('sent-to-work', class extends HTMLElement {
    static observedAttributes = ['claim', 'figure', 'title', 'state', ...SAYS];
    // All of it stands in a root of its own: whoever renders the page around it finds attributes and children untouched.
    root = this.attachShadow({ mode: 'open' });
    // The text inside is seen until the frame has something to show.
    slotted = this.root.appendChild(document.createElement('slot'));
    /** @type {HTMLIFrameElement | undefined} */
    frame;
    /** @type {string | null} */
    claim = null;
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
      const id = this.getAttribute('claim');
      if (id !== this.claim) {
        [this.claim, this.frame] = [id, undefined];
        this.root.replaceChildren(this.slotted);
        if (id) this.tell(id);
      }
      if (id) return;
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
      this.frame.title = this.getAttribute('title') || '{embed.name}';
      made.add(this.frame);
    }
    // A number in the host’s sentence, with how exact it is. Until that is there, and where it cannot be had, what the host has
    // written leads to the claim.
    /** @param {string} id */
    async tell(id) {
      const page = new URL(`claim/${encodeURIComponent(id)}/`, site).href;
      this.slotted.textContent = '{page.name}'; // where the host has written nothing
      if (!this.querySelector('a')) this.root.replaceChildren(linked(page, {}, this.slotted));
      try {
        const reply = await fetch(`${page}claim.json`);
        if (!reply.ok) return;
        /** @type {Claimed} */
        const claim = await reply.json();
        if (this.claim !== id) return;
        const link = linked(page, {}, claim.display, make('small', {}, ` (${claim.qualifier})`));
        const known = card(claim, page);
        link.addEventListener('click', (event) => {
          if (!known.showModal || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          known.showModal();
        });
        const told = make('span', {}, link, known);
        told.lang = claim.lang;
        this.root.replaceChildren(told);
      } catch {}
    }
  });

  // Frames that stood before this script was there have told their height to nobody.
  const ask = () => {
    for (const { src, contentWindow } of frames()) if (src.includes('/embed/')) contentWindow?.postMessage({ 'sent-to-work': 'ask' }, '*');
  };
  ask();
  addEventListener('load', ask);
})();
