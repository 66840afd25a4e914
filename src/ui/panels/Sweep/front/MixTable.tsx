import { type JudgedMix, listedMixes, namesOfWidths } from '../../../../client/views/front-findings.ts';
import type { Meaning } from '../../../../client/views/meaning.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import { formatBytes, formatCount, formatPercent, none } from '../../../format.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';
import { MixName } from './MixName.tsx';
import type { ChooseMix } from './use-mix.ts';

const text = sweepWords.front;

interface MixTableProps {
  readonly mixes: readonly JudgedMix[];
  readonly onChoose: ChooseMix | undefined;
}

/** The front, from the smallest file to the largest. Accuracy alone misleads: what else changed stands beside it. */
export function MixTable({ mixes, onChoose }: MixTableProps) {
  return (
    <table className={`${classes.table} ${classes.mixes}`}>
      <thead>
        <tr>
          <th scope="col">{text.columns.widths}</th>
          <th scope="col">{sweepWords.widths.file}</th>
          <th scope="col">{sweepWords.widths.accuracy}</th>
          <th scope="col">{text.columns.changed}</th>
          <th scope="col">{text.columns.error}</th>
          <th scope="col">{sweepWords.widths.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {listedMixes(mixes).map((mix) => (
          <MixRow key={namesOfWidths(mix.widths)} mix={mix} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

/** Where there is no room for the meaning in words, colour does not stand alone. */
const arrows: Readonly<Record<Meaning, string>> = { loss: '↓', gain: '↑', chance: '' };

interface MixRowProps {
  readonly mix: JudgedMix;
  readonly onChoose: ChooseMix | undefined;
}

function MixRow({ mix, onChoose }: MixRowProps) {
  const { widths, fileBytes, accuracy, comparison, meaning, isSmallest } = mix;
  const { changed, logitError } = comparison;
  return (
    <tr
      className={isSmallest ? classes.smallest : undefined}
      data-testid="front-point"
      data-widths={namesOfWidths(widths)}
      data-bytes={fileBytes}
      data-value={percentCorrect(accuracy)}
      data-smallest={isSmallest ? 'true' : undefined}
    >
      <th scope="row" className={classes.int8}>
        <MixName widths={widths} onChoose={onChoose} />
      </th>
      <td>{formatBytes(fileBytes)}</td>
      <td className={classes[meaning]}>
        {formatPercent(percentCorrect(accuracy))} <span aria-hidden>{arrows[meaning]}</span>
      </td>
      <td>{formatCount(changed)}</td>
      <td>{logitError === undefined ? none : formatPercent(100 * logitError)}</td>
      <td className={classes[meaning]}>{isSmallest ? text.smallest : sweepWords.meanings[meaning]}</td>
    </tr>
  );
}
