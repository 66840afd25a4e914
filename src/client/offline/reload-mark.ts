/** Says within a tab that the page was loaded again to become isolated: where that did not help, it is not tried twice. */
const key = 'quantization-playground isolation';

export function wasReloaded(): boolean {
  return attempt(() => sessionStorage.getItem(key) !== null) ?? true;
}

/** Returns whether it can be remembered. */
export function rememberReload(): boolean {
  return (
    attempt(() => {
      sessionStorage.setItem(key, 'tried');
      return true;
    }) ?? false
  );
}

/** It has helped, so it may be tried again: a reload that goes past the service worker takes the isolation away. */
export function forgetReload(): void {
  attempt(() => sessionStorage.removeItem(key));
}

/** Undefined where the browser lets the page store nothing. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
