/** A model's saved file, cut into what quantization shrinks and what it does not. */
import type { ModelReport } from '../../../core/results/model-report.ts';

/** How many bytes each part of the file takes. */
export interface FileParts {
  /** Layers that the candidate leaves float. */
  readonly stay: number;
  /** Layers that the candidate quantizes. */
  readonly shrink: number;
  readonly header: number;
}

type Layers = ModelReport['layers'];

/** report: the candidate's, or that of the model it is compared with. */
export function filePartsOf(report: ModelReport, candidate: ModelReport): FileParts {
  const quantized = new Set(namesOf(candidate.layers.filter(({ quantization }) => quantization)));
  const shrink = bytesOf(report.layers.filter(({ name }) => quantized.has(name)));
  const stay = bytesOf(report.layers) - shrink;
  return { stay, shrink, header: report.fileBytes - stay - shrink };
}

/** The layers that the candidate leaves float. */
export function floatLayersOf(candidate: ModelReport): string[] {
  return namesOf(candidate.layers.filter(({ quantization }) => !quantization));
}

const namesOf = (layers: Layers): string[] => layers.map(({ name }) => name);
const bytesOf = (layers: Layers): number => layers.reduce((sum, { bytes }) => sum + bytes, 0);
