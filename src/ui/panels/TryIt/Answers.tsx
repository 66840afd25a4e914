import { memo } from 'react';
import type { Probabilities } from '../../../client/store/slices/try-it.ts';
import { argmax } from '../../../core/metrics/accuracy.ts';
import { ModelHeadings } from '../../controls/ModelHeadings.tsx';
import { formatPercent } from '../../format.ts';
import { type ModelLook, useModels } from '../../models.ts';
import { words } from '../../words/words.ts';
import classes from './TryIt.module.css';

const text = words.tryIt;

interface AnswersProps {
  readonly answers: Probabilities;
  readonly classNames: readonly string[];
}

/** More would not be in sight beside the pad. */
const mostRows = 12;

/** The classes that are shown, in their order: all, or of many those that the models hold most probable. */
function shownClasses(count: number, { float, int8 }: Probabilities): readonly number[] {
  const all = Array.from({ length: count }, (_, label) => label);
  if (count <= mostRows) return all;
  const likely = (label: number) => (float?.[label] ?? 0) + (int8?.[label] ?? 0);
  return all
    .toSorted((a, b) => likely(b) - likely(a))
    .slice(0, mostRows)
    .sort((a, b) => a - b);
}

/** Probabilities of the classes, baseline beside candidate, and what both say in a sentence. */
export function Answers({ answers, classNames }: AnswersProps) {
  const models = useModels();
  return (
    <>
      <table className={classes.answers}>
        <thead>
          <tr>
            <th scope="col">{text.class}</th>
            <ModelHeadings models={models} />
          </tr>
        </thead>
        <tbody>
          {shownClasses(classNames.length, answers).map((index) => (
            <tr key={index}>
              <th scope="row" title={classNames[index]}>
                {classNames[index]}
              </th>
              {models.map((model) => (
                <Bar
                  key={model.id}
                  colour={model.colour}
                  percent={Math.round(10_000 * (answers[model.id]?.[index] ?? 0)) / 100}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.verdict}>
        {models.map((model) => (
          <Verdict key={model.id} model={model} probabilities={answers[model.id]} classNames={classNames} />
        ))}
      </p>
    </>
  );
}

interface BarProps {
  readonly colour: string;
  /** The probability with two digits, which most of ten classes keep from one stroke to the next: these bars need not be drawn again. */
  readonly percent: number;
}

const Bar = memo(function Bar({ colour, percent }: BarProps) {
  return (
    <td>
      <span
        className={classes.bar}
        style={{ width: `${percent}%`, background: colour }}
        role="img"
        aria-label={formatPercent(percent)}
      />
    </td>
  );
});

interface VerdictProps {
  readonly model: ModelLook;
  readonly probabilities: Float32Array | undefined;
  readonly classNames: readonly string[];
}

/** What one model says. It stands on the page also while the model has said nothing, so that nothing jumps. */
function Verdict({ model: { id, name, colour }, probabilities, classNames }: VerdictProps) {
  const prediction = probabilities && argmax(probabilities, 0, probabilities.length);
  const sure = probabilities && prediction !== undefined ? probabilities[prediction] : undefined;
  return (
    <span
      data-testid={`drawn-${id}`}
      data-value={prediction}
      data-probabilities={probabilities?.join(',')}
      style={{ color: colour }}
    >
      {prediction === undefined || sure === undefined
        ? text.silent(name)
        : text.says(name, classNames[prediction] ?? String(prediction), formatPercent(100 * sure))}
    </span>
  );
}
