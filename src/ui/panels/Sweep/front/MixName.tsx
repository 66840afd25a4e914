import { namesOfWidths } from '../../../../client/views/front-findings.ts';
import type { FrontPoint } from '../../../../core/results/front-result.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';
import type { ChooseMix } from './use-mix.ts';

interface MixNameProps {
  readonly widths: FrontPoint['widths'];
  /** Undefined while the engine is busy. */
  readonly onChoose: ChooseMix | undefined;
}

/** A mix by its widths: a click quantizes the model so, which makes it the candidate. */
export function MixName({ widths, onChoose }: MixNameProps) {
  const name = namesOfWidths(widths);
  return (
    <button
      type="button"
      className={classes.point}
      title={sweepWords.front.quantize(name)}
      disabled={onChoose === undefined}
      onClick={() => onChoose?.(widths)}
    >
      {name}
    </button>
  );
}
