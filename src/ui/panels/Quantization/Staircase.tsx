import { networkInUse } from '../../../client/store/network-in-use.ts';
import { type ErrorAxis, errorAxis, replacedBy } from '../../../client/views/staircase-findings.ts';
import { accuracyInterval } from '../../../core/metrics/significance.ts';
import type { Stair as StairResult } from '../../../core/quantization/remedies/staircase.ts';
import { schemeName } from '../../../core/quantization/schemes/scheme.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import type { Staircase as Found } from '../../../core/results/staircase.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount, formatFixed, formatPercent } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { formatSeconds, formatShort } from '../../significant.ts';
import { inWords } from '../../words/in-words.ts';
import { enumerated, sentences } from '../../words/joined.ts';
import { findRemediesWords, remedyWords } from '../../words/late.ts';
import classes from './FindRemedies.module.css';
import { answer, formatError } from './staircase-answer.ts';

const text = findRemediesWords;

/** What each remedy has brought, one below the other, and what was needed in the end. */
export function Staircase({ isRunning }: { readonly isRunning: boolean }) {
  const staircase = usePlaygroundState((state) => state.staircase);
  const spec = usePlaygroundState(networkInUse);
  if (!staircase || staircase.stairs.length === 0) return null;
  const { stairs, target, scheme, images, floatCorrect } = staircase;
  const goal = target.kind === 'logit-error' ? target.most : undefined;
  const axis = errorAxis([...stairs.map(({ found }) => found.logitError), ...(goal ? [goal] : [])]);
  const floatAccuracy = formatPercent(percentCorrect({ correct: floatCorrect, images }), 1);
  return (
    <>
      <p
        className={classes.answer}
        role="status"
        data-testid="staircase"
        data-value={staircase.end ?? (isRunning ? 'running' : 'stopped')}
      >
        {isRunning ? '' : answer(staircase)}
      </p>
      <Axis axis={axis} />
      <ol className={classes.stairs} aria-label={text.stairs}>
        {stairs.map((stair, index) => (
          <Stair
            key={stair.remedies.join()}
            stair={stair}
            axis={axis}
            goal={goal}
            instead={instead(staircase, index)}
          />
        ))}
      </ol>
      <p className={classes.about}>
        <Explained
          text={sentences(
            text.images(inWords(schemeName(scheme, spec)), formatCount(images), floatAccuracy),
            text.scale,
            goal !== undefined && text.goal,
          )}
        />
      </p>
    </>
  );
}

function instead({ stairs }: Found, index: number): string {
  const replaced = replacedBy(stairs, index).map((remedy) => remedyWords.remedies[remedy].name);
  return replaced.length > 0 ? text.instead(enumerated(replaced)) : '';
}

/** Labels that have room beside each other. */
const mostLabels = 4;

/** The scale of all bars: each mark is ten times the one before. */
function Axis({ axis: { decades, placeOf } }: { readonly axis: ErrorAxis }) {
  const every = Math.ceil(decades.length / mostLabels);
  return (
    <div className={classes.row} aria-hidden="true">
      <div className={classes.axis}>
        {decades
          .filter((_, index) => index % every === 0)
          .map((share) => (
            <span key={share} style={{ insetInlineStart: `${100 * placeOf(share)}%` }}>
              {`${formatShort(100 * share, 1)} %`}
            </span>
          ))}
      </div>
    </div>
  );
}

interface StairProps {
  readonly stair: StairResult;
  readonly axis: ErrorAxis;
  /** The error to be reached, where that is the target. */
  readonly goal: number | undefined;
  readonly instead: string;
}

function Stair({ stair, axis, goal, instead }: StairProps) {
  const { remedy, found, verdict, seconds } = stair;
  const { correct, images, changed, logitError } = found;
  const { low, high } = accuracyInterval(correct, images);
  return (
    <li
      className={classes.stair}
      data-testid="stair"
      data-remedy={remedy ?? 'none'}
      data-verdict={verdict}
      data-value={100 * logitError}
    >
      <div className={classes.head}>
        <span>
          <b>{remedy ? remedyWords.remedies[remedy].name : text.nothing}</b>{' '}
          <span className={classes.instead}>{instead}</span>
        </span>
        {remedy && <span className={classes.verdict}>{text.verdicts[verdict]}</span>}
      </div>
      <div className={classes.row}>
        <span className={classes.track} aria-hidden="true">
          <span className={classes.bar} style={{ width: `${100 * axis.placeOf(logitError)}%` }} />
          {goal !== undefined && (
            <span className={classes.goal} style={{ insetInlineStart: `${100 * axis.placeOf(goal)}%` }} />
          )}
        </span>
        <span className={classes.error}>{formatError(logitError)}</span>
      </div>
      <div className={`${classes.row} ${classes.figures}`}>
        <span>
          {text.figures(
            formatCount(changed),
            formatPercent(percentCorrect({ correct, images }), 1),
            formatFixed(low, 1),
            formatFixed(high, 1),
          )}
        </span>
        <span className={classes.error}>{formatSeconds(seconds)}</span>
      </div>
    </li>
  );
}
