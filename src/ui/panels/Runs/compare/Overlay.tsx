import { useMemo, useState } from 'react';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { runOf } from '../../../../core/runs/run-content.ts';
import { ChartPlace } from '../../../charts/parts/ChartPlace.tsx';
import { lineLook } from '../../../charts/scales/line-looks.ts';
import { Choice } from '../../../controls/Choice.tsx';
import { LossControls } from '../../../controls/LossControls.tsx';
import { formatDuration, formatLoss, formatPercent } from '../../../format.ts';
import { usePlaygroundState } from '../../../playground-context.ts';
import { runsWords } from '../../../words/late.ts';
import classes from './Selected.module.css';

const text = runsWords.curves;

const height = { picture: 200, whole: 228 };

/** The loss and accuracy curves of the trainings that the selected rows belong to. */
export function Overlay({ rows }: { readonly rows: readonly RunRow[] }) {
  const known = usePlaygroundState(({ runCurves }) => runCurves);
  const logLoss = usePlaygroundState(({ settings }) => settings.logLoss);
  const [along, setAlong] = useState<'steps' | 'time'>('steps');
  const curves = useMemo(
    () => [...new Set(rows.map(({ run }) => run))].flatMap((run) => known.get(run) ?? []),
    [rows, known],
  );
  const drawn = curves.filter(({ losses }) => losses.length > 0);
  const nameOf = ({ run }: RunCurves) =>
    rows.find((row) => row.id === run)?.name ?? rows.find((row) => runOf(row.id) === run)?.name ?? run;
  if (drawn.length === 0) return <p className={classes.about}>{text.none}</p>;
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <div className={classes.controls}>
        <Choice
          label={text.along}
          options={[
            { value: 'steps', label: text.steps },
            { value: 'time', label: text.time },
          ]}
          chosen={along}
          onChoose={setAlong}
        />
        <LossControls />
      </div>
      <ul className={classes.legend}>
        {drawn.map((one, place) => (
          <li key={one.run}>
            <LineSample place={place} />
            {text.ended(nameOf(one), ...endOf(one))}
          </li>
        ))}
      </ul>
      <div className={classes.two}>
        {(['loss', 'accuracy'] as const).map((of) => (
          <ChartPlace key={of} name={text[of]} summary={text.summary[of]} height={height}>
            {({ RunCurvesChart }) => (
              <RunCurvesChart curves={drawn} of={of} along={along} logLoss={logLoss} />
            )}
          </ChartPlace>
        ))}
      </div>
    </section>
  );
}

function LineSample({ place }: { readonly place: number }) {
  const { colour, dashes } = lineLook(place);
  return (
    <svg className={classes.sample} viewBox="0 0 30 10" aria-hidden="true">
      <line x1="0" y1="5" x2="30" y2="5" stroke={colour} strokeDasharray={dashes} strokeWidth="2.5" />
    </svg>
  );
}

/** Its last loss, smoothed; its last accuracy, where one was measured; and how long it trained. */
function endOf({
  losses,
  accuracies,
}: RunCurves): [loss: string, accuracy: string | undefined, time: string] {
  const [loss, accuracy] = [losses.at(-1), accuracies.at(-1)];
  return [
    formatLoss(loss?.smoothed ?? Number.NaN),
    accuracy && formatPercent(percentCorrect(accuracy)),
    formatDuration(1000 * (loss?.seconds ?? Number.NaN)),
  ];
}
