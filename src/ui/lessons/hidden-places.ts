import { selectorsOf } from '../../core/lessons/places.ts';

/** The page's policy refuses style elements: this is a sheet without one. */
const sheet = new CSSStyleSheet();

/** Hides these places, and shows all others. Returns what shows them again. */
export function hide(names: readonly string[]): () => void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const selectors = names.flatMap(selectorsOf);
  sheet.replaceSync(selectors.length > 0 ? `${selectors.join(', ')} { display: none !important; }` : '');
  return () => sheet.replaceSync('');
}
