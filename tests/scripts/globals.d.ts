// What the scripts take for granted: of the browser, of one another, and of what the build writes before them.
// Only the type checker reads this file.

/** An event at an element: the scripts listen where nothing else is pressed, changed or focused. */
type At<E> = E & { readonly target: HTMLElement };
/** A figure in the dialog that offers code for other pages. */
type EmbedRequest = {
  name: string, title: string, page: string, step: string | undefined, tall: string, state: string[][], link: URL, credit: string,
};
/** What `embed.js` reads of a claim; see `src/press/claims.rs`. */
type Claimed = {
  label: string, display: string, measures: string, qualifier: string, clause: string, lang: string,
  labels: { sure: string, page: string, close: string },
};
/** What is said to a host: a text with `{names}` to fill, an object of them, or such an object sent as JSON. */
type Said = string | { json: Said } | { [key: string]: Said };
/** What a message must be like; see `Heard` in `src/host/protocol.rs`. */
type Hears = string | { [key: string]: string };
type Protocol = { says: Said, asks?: { hears: Hears, answer?: Said }[] };

/** A fact as charts say it: how sure, in which unit, in which row it is, how many said so, and where it is. */
type Heard = { kind: string, unit: number, row: number, voices: number, at: string, timed: number };
/** The same as it is written, from its id on; what is missing is nothing. */
type Row = [id: string, kind?: number, unit?: number, row?: number, voices?: number, at?: string];
/** `src/press/heard.rs` writes it before the scripts that can wait. */
declare const heard: { words: { [key: string]: string }, kinds: [name: string, words: string][], rows: { [figure: string]: string[] }, facts: Row[], money: string, amount: string, marks: string[] };
/** The parameters of each figure that has some; `src/press/parameters.rs` writes them before the scripts that can wait. */
declare const parameters: { [figure: string]: string[] };
/** Where the script with the sound is. */
declare const sound: string;
/** Where the faces of prose and of labels are. */
declare const faces: [text: string, label: string];
/** A point to sound. */
type Tone = Heard & { gap: boolean, low: number, high: number, words: string };
/** A chart that is being sounded. */
type Playing = { step(): Promise<void>, toggle(): Promise<void>, stop(): void };

/** `src/site/bundle.rs` writes it before the scripts of a frame. */
declare const protocols: Protocol[];

/** The events by which the scripts and the app speak to one another. */
interface WindowEventMap {
  /** Other steps are at hand. */
  step: Event;
  /** A figure is about to come to another step: it is in `detail`. */
  turn: CustomEvent<HTMLElement>;
  /** The story in a frame has gone to the slide of this id. */
  stepped: CustomEvent<string>;
  /** Somebody wants the code for this figure. */
  embed: CustomEvent<EmbedRequest>;
  /** The last face has come. */
  dressed: Event;
  /** The charts have the names by which they are heard. */
  named: Event;
  /** A reader asks for the keys and the sound of this chart. */
  ask: CustomEvent<Element>;
}
interface Window {
  /** The app, which the document has begun to fetch and to compile. */
  wasm?: Promise<WebAssembly.Module>;
  /** Asks for the app, where the document has not done so yet. */
  ask?(): void;
  /** The points with the least and the most, in the unit of one of them. */
  extremes(all: Element[], from?: Element): Element[];
  /** The points of a chart row by row. */
  rowsOf(all: Element[]): Element[][];
  /** A text as it is to be said. */
  aloud(text: string): string;
  /** What is known of a point of a chart. */
  heardOf(link: Element): { fact: Heard | undefined, gap: boolean, amounts: number[] };
  /** Sounds points one by one. */
  hum?(points: Tone[], speed: () => number, tell: (point: Tone | undefined, on: boolean) => void): Playing;
  /** Sounds one point. */
  note(context: BaseAudioContext, point: Tone, most: number, at: number, length: number): number;
  /** The app's glue, where it is in the document itself. */
  glue?: Promise<Glue>;
  /** AMP's way to ask for a height. */
  requestResize?(): void;
  /** The interface of a course system that speaks SCORM 1.2. */
  API?: { [name: string]: (...what: string[]) => unknown };
}
type Glue = { default(of: { module_or_path: WebAssembly.Module }): Promise<unknown> };

// What the browser can do and the types at hand do not know.
interface Performance {
  getEntriesByType(type: 'navigation'): PerformanceNavigationTiming[];
}
interface Navigator {
  /** Not in every browser. */
  readonly connection?: { readonly saveData: boolean, readonly effectiveType?: string };
}
interface HTMLFormControlsCollection {
  [name: string]: any;
}
interface SVGScriptElement {
  readonly src?: undefined;
}

// What is looked up in a document is an HTML element unless its name or whoever asks says otherwise.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
  cloneNode(deep?: boolean): this;
  setAttribute(name: string, value: string | number): void;
}
interface Document {
  addEventListener<K extends keyof DocumentEventMap>(type: K, listener: (event: At<DocumentEventMap[K]>) => unknown, options?: boolean | AddEventListenerOptions): void;
}
interface HTMLDetailsElement {
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (event: At<HTMLElementEventMap[K]>) => unknown): void;
}
interface HTMLElement {
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (event: At<HTMLElementEventMap[K]>) => unknown): void;
}
