import type { PlaygroundState } from '../store/state.ts';

/** The one thing to do next, which the page makes easy to see: train, then quantize, then nothing in particular. */
export function nextAction({ status, reports, model }: PlaygroundState): 'train' | 'quantize' | undefined {
  if (status !== 'idle' && status !== 'loading') return undefined;
  if (reports.int8?.accuracy) return undefined;
  const hasLearned = reports.float?.accuracy !== undefined || model?.origin.kind === 'imported';
  return hasLearned ? 'quantize' : 'train';
}
