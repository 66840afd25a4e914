import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import { told } from '../shelf/telling.ts';
import type { Tried } from './suspect-normalisation.ts';

/** The message that asks whether other inputs are to be fed. info: of the data set, as images are fed now. */
export function otherInputs(
  file: string,
  { present, other }: { readonly present: Tried; readonly other: Tried },
  { mean, std }: DataSetInfo,
): string {
  const values = {
    file,
    images: other.images,
    loss: rounded(other.loss, 3),
    accuracy: percent(other),
    presentLoss: rounded(present.loss, 3),
    presentAccuracy: percent(present),
    mean: listed(mean),
    std: listed(std),
  };
  switch (other.name) {
    case 'dataSet':
      return told('model/inputs-own', values);
    case 'zeroToOne':
      return told('model/inputs-zero-to-one', values);
    case 'minusOneToOne':
      return told('model/inputs-minus-one-to-one', values);
    default:
      return other.name satisfies never;
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const percent = ({ correct, images }: Tried): number => rounded((100 * correct) / images, 1);

/** A part of a formula, which is written alike in all languages. */
const listed = (values: readonly number[]): string => values.map((value) => rounded(value, 4)).join(', ');
