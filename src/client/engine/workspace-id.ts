import { newId } from '../../core/random/new-id.ts';

/** The key that holds the name of this tab's work: a reload finds it again, a new tab does not. */
const key = 'quantization-playground workspace';

/** The name that this tab had before, or a new one. */
export function tabWorkspace(): string {
  const known = attempt(() => sessionStorage.getItem(key));
  return known ?? newId();
}

export function rememberWorkspace(id: string): void {
  attempt(() => sessionStorage.setItem(key, id));
}

/** A browser that lets the page store nothing remembers no name either. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
