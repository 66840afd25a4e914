/** A colour of the theme as a canvas takes it, for the scheme that is shown now. variable: its name, as `--float`. */
export function colourOf(element: HTMLElement, variable: string): string {
  // Of a variable the browser gives the text, which may be `light-dark(...)`; of a colour it gives what that comes to.
  element.style.color = `var(${variable})`;
  return getComputedStyle(element).color;
}
