/** Binds React to the playground's store. */
import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { Playground } from '../client/playground.ts';
import type { PlaygroundState } from '../client/state.ts';

export const PlaygroundContext = createContext<Playground | undefined>(undefined);

/** The actions that a person has. */
export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (!playground) throw new Error('usePlayground needs a PlaygroundContext around it.');
  return playground;
}

/** A part of the state; the component draws again when that part changes. */
export function usePlaygroundState<Part>(select: (state: PlaygroundState) => Part): Part {
  return useStore(usePlayground().store, select);
}

/** A chart costs some 15 ms to draw, on a processor that may be training: twice a second is live, and leaves it to its work. */
const calmMs = 500;

/** Enough to draw a chart and to paint it. */
const drawingMs = 40;

/** Like `usePlaygroundState`, for what is costly to draw: the newest part at most twice a second. `select` must stay the same. */
export function useCalmPlaygroundState<Part>(select: (state: PlaygroundState) => Part): Part {
  const { store, aboutToDraw } = usePlayground();
  const [part, setPart] = useState(() => select(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnAt = 0;
    const draw = () => {
      timer = undefined;
      drawnAt = performance.now();
      aboutToDraw(drawingMs);
      // At once, while the processor is there for it.
      flushSync(() => setPart(select(store.getState())));
    };
    const unsubscribe = store.subscribe(() => {
      timer ??= setTimeout(draw, Math.max(0, drawnAt + calmMs - performance.now()));
    });
    setPart(select(store.getState()));
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store, aboutToDraw, select]);
  return part;
}
