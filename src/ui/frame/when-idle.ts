/** Safari has no idle callback: there it waits this long, until the page has been drawn. */
const withoutIdleCallbackMs = 2000;

/** Calls back when the browser has nothing else to do. Returns what calls it off. */
export function whenIdle(callback: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, withoutIdleCallbackMs);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(callback);
  return () => window.cancelIdleCallback(handle);
}
