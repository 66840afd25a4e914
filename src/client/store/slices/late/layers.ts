/** What is known of the layers of baseline and candidate: asked for when the view is opened, and forgotten when weights or roles change. */
import type {
  FourAccuracies,
  LayerErrors,
  LayersObstacle,
  SelfCheck,
} from '../../../../core/results/layer-errors.ts';
import type { LayerTimes } from '../../../../core/results/layer-times.ts';
import type { EngineEvent } from '../../../../protocol/events.ts';
import type { Slice } from '../../slice.ts';

/** What the view of layers asks the worker. */
interface LayerAnswers {
  readonly layerErrors: LayerErrors;
  readonly selfCheck: SelfCheck;
  readonly fourAccuracies: FourAccuracies;
}

export type LayerQuestion = keyof LayerAnswers;

export interface LayersSlice {
  /** Undefined: not answered yet. */
  readonly layerAnswers: { readonly [Name in LayerQuestion]?: LayerAnswers[Name] | LayersObstacle };
  /** Undefined until somebody has them measured. */
  readonly layerTimes: LayerTimes | undefined;
  /** The two models that the answers are about. */
  readonly layerModels: string;
  /** Images in a batch that layers are timed with. */
  readonly layerBatch: number;
}

export const layersSlice: Slice<LayersSlice> = {
  initial: { layerAnswers: {}, layerTimes: undefined, layerModels: '', layerBatch: 32 },
  reduce({ layerModels }, event) {
    if (event.type === 'layer-times') {
      const { type, ...layerTimes } = event;
      return { layerTimes };
    }
    const models = modelsAfter(event, layerModels);
    return models === layerModels
      ? undefined
      : { layerModels: models, layerAnswers: {}, layerTimes: undefined };
  },
};

/** Another text where the weights or the roles are no longer what they were. */
function modelsAfter(event: EngineEvent, before: string): string {
  if (event.type === 'shelf') return `${event.baseline} ${event.candidate}`;
  return event.type === 'model' || event.type === 'run-started' ? '' : before;
}
