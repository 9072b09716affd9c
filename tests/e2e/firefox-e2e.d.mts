/** What the drivers use of firefox-e2e.mjs. */

/** The only wait there is: tries until the answer is truthy; an error counts as "not yet". */
export function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  what?: string,
  ms?: number,
): Promise<NonNullable<Answer> & (Answer extends false ? never : unknown)>;

export interface FirefoxLaunch {
  profile: string;
  extId: string;
  bin: string;
  prefs?: Record<string, string | number | boolean>;
  headless?: boolean;
  width?: number;
  height?: number;
}

export class Firefox {
  static launch(options: FirefoxLaunch): Promise<Firefox>;
  readonly exited: Promise<unknown>;
  /** Kills it. */
  readonly reap: () => void;
  cmd<Answer = unknown>(name: string, params?: object): Promise<Answer>;
  eval<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  inChrome<Answer>(job: () => Promise<Answer>): Promise<Answer>;
  /** Like `eval`, in the browser's own window with every privilege. */
  chrome<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  install(file: string, options?: { temporary?: boolean; keepNewTab?: boolean }): Promise<void>;
  base(): Promise<string>;
  open(page: string): Promise<void>;
  newTab(): Promise<void>;
  permit(op: 'add' | 'remove', permissions?: string[], origins?: string[]): Promise<void>;
  answerPrompt(accept?: boolean): Promise<void>;
  inView<Args extends readonly unknown[], Result>(
    type: 'background' | 'popup',
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  suspendBackground(): Promise<void>;
  openPopup(): Promise<void>;
  $(css: string): Promise<string>;
  click(css: string): Promise<void>;
  type(css: string, text: string): Promise<void>;
  text(css: string): Promise<string>;
  shot(file: string, options?: { chrome?: boolean; full?: boolean }): Promise<void>;
  close(): Promise<void>;
}
