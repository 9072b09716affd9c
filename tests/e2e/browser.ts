/** What both drivers can do, so that a journey is written once and run in Chromium and in Firefox. */

export type BrowserName = 'chromium' | 'firefox';

/** A page on screen: the current tab, or the toolbar popup. A selector is waited for, up to 20 seconds. */
export interface View {
  click(css: string): Promise<void>;
  /** Types after what the field already holds. */
  type(css: string, text: string): Promise<void>;
  /** A key by its KeyboardEvent name ("s", "Enter", "Shift+Tab"), given to whatever has the focus. */
  press(key: string): Promise<void>;
  /** The text as it is drawn, without the space around it. */
  text(css: string): Promise<string>;
  /** Runs in the page. It sees nothing of the test but its arguments; they and its result are JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

export interface Popup extends View {
  close(): Promise<void>;
}

export interface Tab {
  /** Brings it to the front: from now on it is the current tab. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** One browser with the extension in it, on a profile that lives until `close`. */
export interface Browser extends View {
  readonly name: BrowserName;
  /** The folder of its profile. */
  readonly profile: string;

  /** What Ctrl+T gives. It becomes the current tab. */
  newTab(): Promise<Tab>;
  /** Shows a page of the extension ("options.html") in the current tab. */
  open(page: string): Promise<void>;
  currentTab(): Promise<Tab>;
  /** Waits for a tab that shows this page, such as one the extension opened by itself. */
  findTab(page: string): Promise<Tab>;
  /**
   * The popup of the toolbar button. The current tab must be a page of the extension, or one of the
   * web: that one the browser then lets the extension read, as it does for a reader.
   */
  openPopup(): Promise<Popup>;
  /** Replaces what a field holds. */
  fill(css: string, text: string): Promise<void>;
  /** Chooses an option of a select by its value. */
  choose(css: string, value: string): Promise<void>;
  /** Puts a file of this machine into a file field, which may be hidden. */
  giveFile(css: string, path: string): Promise<void>;
  /** The file that the current tab downloads when this is done. */
  download(act: () => Promise<unknown>): Promise<DownloadedFile>;
  preferScheme(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(file: string): Promise<void>;

  /** Runs in every page of the extension opened from now on, before anything of the page does. */
  onPageStart(run: () => void): Promise<void>;
  /** Runs in the background, waking it if need be. It sees its globals, not what its modules hold. */
  inBackground<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Stops the background as idleness would; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Stops it without waiting for the end: a page whose call was cut off may wake it at once. */
  interruptBackground(): Promise<void>;
  /** What pressing the keys of a command of the manifest does, also while the address bar has the focus. */
  command(name: string): Promise<void>;
  /**
   * What the key of the command `save` does in the tab in front, or, with a click, the entry in the
   * menu of selected text. Either lets the extension read that tab, as it does for a reader.
   */
  keepSelection(click?: SelectionClick): Promise<void>;

  /** Gives it another version of the extension while tabs of the old one are open. Their fate is the browser's. */
  update(extension: string): Promise<void>;
  /** Ends the browser and starts it again on the same profile, with one blank tab. */
  restart(): Promise<void>;
  /** Ends it as a reader would; `restart` starts it again. */
  quit(): Promise<void>;
  /** Ends it as a power cut would; `restart` starts it again. Only after a first `restart`. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser has ended, by whatever hand. */
  ended(): Promise<void>;
  /** Every console message, uncaught error and request of the extension since the launch. */
  complaints(): Promise<string[]>;
}

export interface DownloadedFile {
  name: string;
  text: string;
}

/** What the browser tells of a click in the menu of selected text. */
export interface SelectionClick {
  readonly selectionText: string;
  /** Of the page itself: 0. */
  readonly frameId?: number;
  /** Whether the text is selected in a field. */
  readonly editable?: boolean;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  /**
   * For Chromium: the key with which the folder was packed (see chromium-packed.ts). It is then
   * installed as readers have it, and can be updated.
   */
  key?: string;
  /** Shows a window. Without it the browser is headless. */
  headed?: boolean;
}

/** An expression that calls a function elsewhere. */
export function callOf(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${run})(...${JSON.stringify(args)})`;
}

/** Neither browser has written down yet what was installed in its first session. */
export const tooEarlyToKill = 'Restart before you kill: this session would forget the extension.';
