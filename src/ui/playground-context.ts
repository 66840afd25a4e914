/** Binds React to the playground's store. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Playground } from '../client/actions.ts';
import type { PlaygroundState } from '../client/store/state.ts';

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
