// Whether what is on the page has room: nothing beside the window, no number broken or run into.
import type { Page } from 'playwright';

/** Pixels between two texts in a line that belong to different figures. */
const leastGap = 3;

/** What lies beside the window, numbers on two lines, and texts that touch. Empty where everything has its room. */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate((gap) => {
    const problems: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    const texts: { text: string; lines: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>[] }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.nodeValue?.trim();
      const element = node.parentElement;
      if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
      // Labels of charts overlap their pictures; stages scroll; a caption for screen readers takes no room.
      if (element.closest('svg, nav, caption, script, style, option')) continue;
      // What only those hear who cannot see the page is clipped away.
      if (getComputedStyle(element).clipPath !== 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What an ellipsis cuts off is not seen.
      const box = element.getBoundingClientRect();
      const cutAt = getComputedStyle(element).overflowX === 'hidden' ? box.right : Number.POSITIVE_INFINITY;
      const lines = [...range.getClientRects()].map(({ left, right, top, bottom }) => {
        return { left, right: Math.min(right, cutAt), top, bottom };
      });
      texts.push({ text, lines });
      if (lines.some(({ right }) => right > clientWidth + 1))
        problems.push(`"${text}" lies beside the window`);
      // A number with its unit. What stands behind a factor is a word, and may go to the next line.
      const isNumber = /^[−+]?[\d,.]+( ?(%|B|kB|MB|ms|dB|points|s|min))?$/.test(text);
      if (isNumber && new Set(lines.map(({ top }) => Math.round(top))).size > 1)
        problems.push(`"${text}" is broken`);
    }
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const touch = one.lines.some((a) =>
          other.lines.some((b) => {
            const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            return across < gap && down > 3;
          }),
        );
        if (touch) problems.push(`"${one.text}" touches "${other.text}"`);
      }
    }
    return problems;
  }, leastGap);
