/**
 * Firefox runs what it is sent in a sandbox around the window, where `globalThis` is the sandbox.
 * To a function made at home it is the window, as it is to the page's own code.
 */
export function atHome<Run extends (...args: never[]) => unknown>(run: Run): Run {
  return `(...args) => ((globalThis) => ${run})(window)(...args)` as never;
}
