/** What a script must know to repeat in PyTorch what the page shows. */
import type { ReproductionFacts } from '../../core/formats/text/python-script.ts';
import type { Granularity } from '../../core/quantization/grid/weights.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import type { ModelReport } from '../../core/results/model-report.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import { networkInUse } from '../store/network-in-use.ts';
import type { PlaygroundState } from '../store/state.ts';

/** Results come with what they were measured on; before there are any, the settings say what would be. */
export function reproductionFacts(state: PlaygroundState): ReproductionFacts {
  const { settings, reports, model, dataSet } = state;
  const spec = networkInUse(state);
  const { float, int8 } = reports;
  const measuredOn = float?.accuracy ?? int8?.accuracy;
  return {
    spec,
    dataset: dataSet,
    granularity: granularityOf(int8?.scheme ?? schemeOf(settings, spec)),
    images: measuredOn?.images ?? Math.min(settings.testSize, dataSet.counts.test),
    batchSize: measuredOn?.evalBatchSize ?? settings.evalBatchSize,
    float: float ? measured(float) : model && { fileBytes: model.floatBytes },
    int8: int8 && measured(int8),
  };
}

/** The script quantizes as PyTorch can: dynamically. Where another scheme was chosen, its scales are the nearest thing. */
const granularityOf = ({ granularity }: Scheme): Granularity =>
  granularity === 'per-tensor' ? 'per-tensor' : 'per-channel';

const measured = ({ fileBytes, accuracy }: ModelReport) => ({ fileBytes, correct: accuracy?.correct });
