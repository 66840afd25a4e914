// Whether what is on the page has room: nothing beside the window, nothing cut off, no number broken, no text or control over another.
import type { Page } from 'playwright';

/** Pixels between two texts in a line that belong to different figures. The marks of a chart may come closer, the words of a sentence too. */
const gaps = { figures: 3, chart: 0, sentence: -1 };

/**
 * What stays at the top would lie over what is scrolled below it: from now on it scrolls too. The page's policy refuses style
 * elements, so this is a sheet without one.
 */
export const letEverythingScroll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[class*="inSight"] { position: static !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

/** What lies beside the window or is cut off, numbers on two lines, and texts and controls that touch. Empty where everything has its room. */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    interface Text {
      readonly text: string;
      readonly inChart: boolean;
      /** The paragraph that it is a part of. */
      readonly flow: Element | undefined;
      readonly lines: readonly Box[];
    }
    const problems: string[] = [];
    const flowOf = (element: Element | null): Element | undefined => {
      if (!element) return undefined;
      return getComputedStyle(element).display.startsWith('inline') ? flowOf(element.parentElement) : element;
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth - clientWidth} px too wide`);

    /** What is seen of a line of text: a list or a wide table may scroll in a frame of its own. */
    const seen = (line: Box, element: Element | null): Box | undefined => {
      let { left, right, top, bottom } = line;
      for (let frame = element; frame && frame !== document.body; frame = frame.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(frame);
        const box = frame.getBoundingClientRect();
        if (overflowX !== 'visible') {
          left = Math.max(left, box.left);
          right = Math.min(right, box.right);
        }
        if (overflowY !== 'visible') {
          top = Math.max(top, box.top);
          bottom = Math.min(bottom, box.bottom);
        }
      }
      return left < right && top < bottom ? { left, right, top, bottom } : undefined;
    };

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.nodeValue?.trim();
      const element = node.parentElement;
      if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // The views scroll, if they must; a caption for screen readers takes no room; Recharts measures words out of sight.
      if (element.closest('nav, script, style, option, #recharts_measurement_span')) continue;
      // What only those hear who cannot see the page is clipped away.
      if (getComputedStyle(element).clipPath !== 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()];
      const chart = element.closest('svg');
      if (chart) {
        const { left, right, top, bottom } = chart.getBoundingClientRect();
        const isCut = rects.some(
          (line) =>
            line.left < left - 1 || line.right > right + 1 || line.top < top - 3 || line.bottom > bottom + 3,
        );
        if (isCut) problems.push(`"${text}" is cut off by its picture`);
      } else if (getComputedStyle(element).overflowX === 'hidden') {
        const isCut = element.scrollWidth > element.clientWidth + 1;
        if (isCut && !element.closest('[title]')) problems.push(`"${text}" is cut off`);
      }
      const lines = rects.map((line) => seen(line, element)).filter((line) => line !== undefined);
      texts.push({ text, inChart: chart !== null, flow: flowOf(element), lines });
      if (lines.some(({ right }) => right > clientWidth + 1))
        problems.push(`"${text}" lies beside the window`);
      const panel = element.closest('main section')?.getBoundingClientRect();
      if (panel && lines.some(({ left, right }) => left < panel.left || right > panel.right))
        problems.push(`"${text}" stands out of its panel`);
      // A number with its unit. What stands behind a factor is a word, and may go to the next line.
      const isNumber = /^[−+]?[\d,.]+( ?(%|B|kB|MB|ms|dB|points|s|min))?$/.test(text);
      if (isNumber && new Set(lines.map(({ top }) => Math.round(top))).size > 1)
        problems.push(`"${text}" is broken`);
    }

    const gapBetween = (one: Text, other: Text): number => {
      if (one.flow === other.flow) return least.sentence;
      return one.inChart || other.inChart ? least.chart : least.figures;
    };
    const touch = (one: Text, other: Text) => {
      const gap = gapBetween(one, other);
      return one.lines.some((a) =>
        other.lines.some((b) => {
          const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return across < gap && down > 3;
        }),
      );
    };
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        if (touch(one, other)) problems.push(`"${one.text}" touches "${other.text}"`);
      }
    }

    // The views scroll below the edge of their row, and a link within a sentence is text like any other.
    const controls = [...document.querySelectorAll('button, summary, a')].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        getComputedStyle(control).display !== 'inline' &&
        !control.closest('nav'),
    );
    const boxes = controls.map((control) => seen(control.getBoundingClientRect(), control.parentElement));
    for (const [index, one] of controls.entries()) {
      for (const [later, other] of controls.entries()) {
        const [a, b] = [boxes[index], boxes[later]];
        if (later <= index || !a || !b || one.contains(other)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const names = [one, other].map((control) => `"${control.ariaLabel ?? control.textContent}"`);
        if (across > 1 && down > 1) problems.push(`the control ${names.join(' lies over the control ')}`);
      }
    }
    return problems;
  }, gaps);
