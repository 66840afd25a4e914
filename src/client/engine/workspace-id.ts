/** Under which name this tab's work is kept: a reload finds it again, a new tab does not. */
const key = 'quantization-playground workspace';

/** The name that this tab had before, or a new one. */
export function tabWorkspace(): string {
  const known = attempt(() => sessionStorage.getItem(key));
  return known ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

export function rememberWorkspace(id: string): void {
  attempt(() => sessionStorage.setItem(key, id));
}

/** Where the browser lets the page store nothing, there is nothing to remember either. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
