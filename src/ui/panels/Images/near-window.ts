/** Which of many elements are near the window: one observer for all, since each costs time in every frame that is scrolled. */
import { type RefObject, startTransition, useEffect, useState } from 'react';

type Listener = (isNear: boolean) => void;

class NearWindow {
  readonly #listeners = new WeakMap<Element, Listener>();
  /** Those that have come near and have not been told. They come one a frame: who scrolls past hundreds waits for none of them. */
  readonly #arrived = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => this.#hear(entries), {
    // What is observed may be scrolled by itself, or with the page.
    rootMargin: '600px',
    scrollMargin: '600px',
  });
  #frame: number | undefined;

  observe(element: Element, listener: Listener): () => void {
    this.#listeners.set(element, listener);
    this.#observer.observe(element);
    return () => {
      this.#observer.unobserve(element);
      this.#listeners.delete(element);
    };
  }

  #hear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      this.#arrived.delete(target);
      if (isIntersecting) this.#arrived.add(target);
      else this.#tell(target, false);
    }
    this.#frame ??= requestAnimationFrame(this.#tellNext);
  }

  readonly #tellNext = (): void => {
    this.#frame = undefined;
    // What came last is what somebody looks at.
    const next = [...this.#arrived].at(-1);
    if (!next) return;
    this.#arrived.delete(next);
    this.#tell(next, true);
    this.#frame = requestAnimationFrame(this.#tellNext);
  };

  #tell(element: Element, isNear: boolean): void {
    startTransition(() => this.#listeners.get(element)?.(isNear));
  }
}

let shared: NearWindow | undefined;

/** Whether the element is near the window now. */
export function useNearWindow(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    shared ??= new NearWindow();
    return element.current ? shared.observe(element.current, setNear) : undefined;
  }, [element]);
  return isNear;
}
