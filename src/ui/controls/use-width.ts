import { type RefObject, useEffect, useState } from 'react';

/** How wide the inside of an element is now, in CSS pixels; 0 before it is known. Nobody asks for a layout that is not made anyway. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
