import { networkInUse } from '../../../client/store/network-in-use.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { enoughBits, pointsLost, type WidthResult, widthsOf } from '../../../client/views/sweep-findings.ts';
import { schemeName } from '../../../core/quantization/schemes/scheme.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import { ChartPlace } from '../../charts/parts/ChartPlace.tsx';
import { Details } from '../../controls/Details.tsx';
import { Explained } from '../../controls/Explained.tsx';
import {
  formatBytes,
  formatFactor,
  formatFixed,
  formatList,
  formatPercent,
  formatSigned,
} from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { sentences } from '../../words/joined.ts';
import { sweepWords } from '../../words/late.ts';
import { PointName } from './PointName.tsx';
import classes from './Sweep.module.css';

const text = sweepWords.widths;

type Sweep = NonNullable<PlaygroundState['sweep']>;

/** The summary has room for three lines. */
const height = { picture: 230, whole: 283 };

/** Accuracy against bytes: the picture, its answer in words, and the same as a table. */
export function Widths({ sweep }: { readonly sweep: Sweep | undefined }) {
  const { assign } = usePlayground();
  const entries = usePlaygroundState((state) => state.entries);
  const widths = sweep ? widthsOf(sweep) : [];
  return (
    <section className={classes.answer}>
      <h3>{text.question}</h3>
      <ChartPlace
        name={text.question}
        summary={sweep ? answer(sweep, widths) : ''}
        height={height}
        empty={whyEmpty(sweep, widths)}
      >
        {({ SweepChart }) =>
          sweep &&
          widths.length > 0 && (
            <SweepChart
              widths={widths}
              float={sweep.float.accuracy}
              onChoose={(entry) => {
                if (entries.some(({ id }) => id === entry)) void assign('int8', entry);
              }}
            />
          )
        }
      </ChartPlace>
      {sweep && widths.length > 0 && (
        <>
          <p className={classes.caption}>
            <Explained text={text.legend} />
          </p>
          <Numbers sweep={sweep} widths={widths} />
        </>
      )}
    </section>
  );
}

function whyEmpty(sweep: Sweep | undefined, widths: readonly WidthResult[]): string | undefined {
  if (!sweep) return text.empty;
  return widths.length === 0 ? text.none : undefined;
}

function answer(sweep: Sweep, widths: readonly WidthResult[]): string {
  const { enough, tooFew, exceptions } = enoughBits(widths);
  const lost = tooFew ? formatFixed(pointsLost(tooFew, sweep), 2) : '';
  if (!enough) return tooFew ? text.noneEnough(tooFew.point.scheme.bits, lost) : '';
  const factor = formatFactor(sweep.float.fileBytes / enough.fileBytes, 1);
  const least = text.enough(enough.point.scheme.bits, formatBytes(enough.fileBytes), factor);
  const below = tooFew ? text.tooFew(tooFew.point.scheme.bits, lost) : text.noneTooFew;
  return sentences(least + below, exceptionsInWords(sweep, exceptions));
}

function exceptionsInWords(sweep: Sweep, exceptions: readonly WidthResult[]): string {
  if (exceptions.length === 0) return '';
  const most = Math.max(...exceptions.map((width) => pointsLost(width, sweep)));
  return text.exceptions(
    formatList(exceptions.map(({ point }) => String(point.scheme.bits))),
    exceptions.length,
    formatFixed(most, 2),
  );
}

function Numbers({ sweep, widths }: { readonly sweep: Sweep; readonly widths: readonly WidthResult[] }) {
  const { float } = sweep;
  const [first] = widths;
  const last = widths.at(-1);
  const spec = usePlaygroundState(networkInUse);
  return (
    <Details name="sweep-numbers" className={classes.numbers} summary={text.numbers}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.width}</th>
            <th scope="col">{text.file}</th>
            <th scope="col">{text.accuracy}</th>
            <th scope="col">{text.difference}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes.float}>
            <th scope="row">{sweepWords.float}</th>
            <td>{formatBytes(float.fileBytes)}</td>
            <td data-testid="sweep-float-accuracy" data-value={percentCorrect(float.accuracy)}>
              {formatPercent(percentCorrect(float.accuracy))}
            </td>
            <td>–</td>
            <td>–</td>
          </tr>
          {widths.map((width) => (
            <WidthRow key={width.point.scheme.bits} width={width} sweep={sweep} />
          ))}
        </tbody>
      </table>
      {first && last && (
        <p className={classes.caption}>
          {text.scheme(inWords(schemeName(first.point.scheme, spec)), last.point.scheme.bits)}
        </p>
      )}
    </Details>
  );
}

function WidthRow({ width, sweep }: { readonly width: WidthResult; readonly sweep: Sweep }) {
  const { bits } = width.point.scheme;
  const accuracy = percentCorrect(width.accuracy);
  return (
    <tr>
      <th scope="row" className={classes.int8}>
        <PointName entry={width.entry} name={sweepWords.bits(bits)} />
      </th>
      <td data-testid={`sweep-${bits}-bytes`} data-value={width.fileBytes}>
        {formatBytes(width.fileBytes)}
      </td>
      <td data-testid={`sweep-${bits}-accuracy`} data-value={accuracy}>
        {formatPercent(accuracy)}
      </td>
      <td>{formatSigned(-pointsLost(width, sweep), 2)}</td>
      <td className={classes[width.meaning]}>{sweepWords.meanings[width.meaning]}</td>
    </tr>
  );
}
