import { createRef } from 'react';
import { FilesInput } from '../controls/FilesInput.tsx';
import { usePlayground } from '../playground-context.ts';
import { words } from '../words/words.ts';

const weights = createRef<HTMLInputElement>();
const data = createRef<HTMLInputElement>();

/** Opens the browser's dialogue in which a person chooses a file of weights, or several that belong together. */
export const chooseWeights = (): void => weights.current?.click();

/** The same for files of images. */
export const chooseData = (): void => data.current?.click();

/** The page's inputs for weights and for data sets, there in every view. */
export function FileInputs() {
  const { importWeights, importData } = usePlayground();
  return (
    <>
      <FilesInput ref={weights} label={words.files.import} take={(files) => void importWeights(files)} />
      <FilesInput ref={data} label={words.data.import} take={(files) => void importData(files)} />
    </>
  );
}
