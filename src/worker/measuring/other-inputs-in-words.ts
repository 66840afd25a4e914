import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import type { NormalisationName } from '../../core/dataset/normalisation.ts';
import type { Tried } from './suspect-normalisation.ts';

const ranges: Readonly<Record<NormalisationName, string>> = {
  dataSet: "inputs with the data set's own mean and standard deviation",
  zeroToOne: 'inputs from 0 to 1',
  minusOneToOne: 'inputs from -1 to 1',
};

/** info: of the data set, as images are fed now. */
export function otherInputsInWords(
  fileName: string,
  { present, other }: { readonly present: Tried; readonly other: Tried },
  { mean, std }: DataSetInfo,
): string {
  const percent = ({ correct, images }: Tried) => `${((100 * correct) / images).toFixed(1)} %`;
  const listed = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4))).join(', ');
  return `The weights of ${fileName} seem to be trained on ${ranges[other.name]}: on ${other.images} test images their loss is ${other.loss.toFixed(3)} with these and ${present.loss.toFixed(3)} as the page normalises images, (x - ${listed(mean)}) / ${listed(std)}; their accuracy is ${percent(other)} and ${percent(present)}. Feed all models ${ranges[other.name]}?`;
}
