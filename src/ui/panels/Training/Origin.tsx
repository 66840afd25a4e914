import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { useSentence } from '../../words/sentence.ts';
import { words } from '../../words/words.ts';
import classes from './Training.module.css';

const text = words.training.origin;

/** Where the weights come from that are trained. */
export function Origin() {
  const model = usePlaygroundState((state) => state.model);
  const fileName = useSentence(model?.origin.kind === 'imported' ? model.origin.fileName : '');
  return (
    <p className={classes.origin}>
      <Explained text={model ? originInWords(model, fileName) : '\u00a0'} />
    </p>
  );
}

/** fileName: of imported weights. */
function originInWords({ origin, step }: NonNullable<PlaygroundState['model']>, fileName: string): string {
  const trained = step > 0 ? ` ${text.trained(formatCount(step))}` : '';
  switch (origin.kind) {
    case 'initialised':
      return text.initialised(origin.seed) + trained;
    case 'imported':
      return (
        (origin.content === 'quantized' ? text.importedInt8(fileName) : text.imported(fileName)) + trained
      );
    case 'checkpoint':
      return text.checkpoint(formatCount(origin.step));
    case 'recovered':
      return text.recovered(formatCount(origin.step));
    default:
      return origin satisfies never;
  }
}
