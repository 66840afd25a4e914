import type { PlaygroundState } from '../client/store/state.ts';
import type { LayersObstacle } from '../core/results/layer-errors.ts';
import { usePlaygroundState } from './playground-context.ts';
import { layerErrorsWords } from './words/late.ts';

type Answers = PlaygroundState['layerAnswers'];

const text = layerErrorsWords;

/** What is known of the layers; where nothing is, a sentence that says why and what to do. */
export function useLayerAnswer<Answer extends object>(
  select: (answers: Answers) => Answer | LayersObstacle | undefined,
): Answer | string {
  const answer = usePlaygroundState(({ layerAnswers }) => select(layerAnswers));
  const waiting = usePlaygroundState(whyWaiting);
  if (answer === undefined || answer === 'busy') return waiting;
  return typeof answer === 'string' ? text.obstacles[answer] : answer;
}

function whyWaiting({ status, entries, chosen }: PlaygroundState): string {
  if (status === 'training') return text.training;
  if (entries.length > 0 && !chosen.int8) return text.obstacles['no-candidate'];
  return status === 'idle' || status === 'paused' ? text.measuring : text.obstacles.busy;
}
