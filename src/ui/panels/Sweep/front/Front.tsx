import { taskOf } from '../../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../../client/store/state.ts';
import {
  bestAccuracy,
  type JudgedMix,
  judgedMixes,
  namesOfWidths,
  uniformWidths,
} from '../../../../client/views/front-findings.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import { ChartPlace } from '../../../charts/parts/ChartPlace.tsx';
import { Explained } from '../../../controls/Explained.tsx';
import { formatBytes, formatCount, formatFactor, formatPercent } from '../../../format.ts';
import { usePlaygroundState } from '../../../playground-context.ts';
import { sentences } from '../../../words/joined.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';
import { AloneTable } from './AloneTable.tsx';
import { LayerShares } from './LayerShares.tsx';
import { MixTable } from './MixTable.tsx';
import { Prediction } from './Prediction.tsx';
import { Targets } from './Targets.tsx';
import { useMix } from './use-mix.ts';

const text = sweepWords.front;

type Sweep = NonNullable<PlaygroundState['sweep']>;

const height = { picture: 280, whole: 330 };

/** Widths layer by layer: accuracy against bytes of the mixes that were measured, and the smallest that loses nothing. */
export function Front({ sweep }: { readonly sweep: Sweep | undefined }) {
  const isWanted = usePlaygroundState((state) => state.settings.mixes);
  const isSearching = usePlaygroundState((state) => taskOf(state, 'sweep') !== undefined);
  const front = sweep?.front;
  const mixes = front ? judgedMixes(front) : [];
  const choose = useMix(front);
  return (
    <section className={classes.answer} data-part="front">
      <h3>{text.question}</h3>
      <ChartPlace
        name={text.question}
        summary={sweep && mixes.length > 0 ? answer(sweep, mixes) : ''}
        height={height}
        empty={mixes.length > 0 ? undefined : whyEmpty(isWanted, front !== undefined && isSearching)}
      >
        {({ MixesChart }) =>
          sweep &&
          mixes.length > 0 && (
            <MixesChart
              mixes={mixes}
              uniform={uniformWidths(sweep)}
              float={sweep.float.accuracy}
              onChoose={choose}
            />
          )
        }
      </ChartPlace>
      {front && mixes.length > 0 && (
        <>
          <p className={classes.caption}>
            <Explained text={text.legend(formatCount(front.choosingImages))} />
          </p>
          <Targets mixes={mixes} onChoose={choose} />
          <MixTable mixes={mixes} onChoose={choose} />
        </>
      )}
      {front && <LayerShares front={front} />}
      {front && <AloneTable front={front} />}
      {front && <Prediction front={front} />}
    </section>
  );
}

function whyEmpty(isWanted: boolean, isSearching: boolean): string {
  if (isSearching) return text.searching;
  return isWanted ? text.empty : text.off;
}

function answer({ float }: Sweep, mixes: readonly JudgedMix[]): string {
  const smallest = mixes.find(({ isSmallest }) => isSmallest);
  const best = bestAccuracy(mixes);
  const most = best && text.best(namesOfWidths(best.widths), formatPercent(percentCorrect(best.accuracy)));
  if (!smallest) return sentences(text.noneSound, most);
  const { widths, fileBytes, accuracy } = smallest;
  const factor = formatFactor(float.fileBytes / fileBytes, 1);
  const enough = text.enough(
    namesOfWidths(widths),
    formatBytes(fileBytes),
    factor,
    formatPercent(percentCorrect(accuracy)),
  );
  return sentences(enough, best === smallest ? undefined : most);
}
