/** What a script must know to repeat in PyTorch what the page shows. */
import type { ReproductionFacts } from '../core/formats/python-script.ts';
import type { ModelReport } from '../protocol/events.ts';
import type { PlaygroundState } from './state.ts';

/** Results come with what they were measured on; before there are any, the settings say what would be. */
export function reproductionFacts({ settings, reports, model }: PlaygroundState): ReproductionFacts {
  const { float, int8 } = reports;
  const measuredOn = float?.accuracy ?? int8?.accuracy;
  return {
    granularity: int8?.granularity ?? (settings.perChannel ? 'per-channel' : 'per-tensor'),
    images: measuredOn?.images ?? settings.testSize,
    batchSize: measuredOn?.evalBatchSize ?? settings.evalBatchSize,
    float: float ? measured(float) : model && { fileBytes: model.floatBytes },
    int8: int8 && measured(int8),
  };
}

const measured = ({ fileBytes, accuracy }: ModelReport) => ({ fileBytes, correct: accuracy?.correct });
