import { contestAt, type StagePair } from '../../../client/views/models/image-path.ts';
import type { ChosenPlace, ChosenValue } from '../../../core/quantization/explain/chosen-value.ts';
import type { Explanation } from '../../../core/quantization/explain/explanation.ts';
import type { Place } from '../../../core/quantization/explain/taps.ts';
import type { ImagePath } from '../../../core/results/image-path.ts';
import { ExplainedBefore } from '../../controls/Explained.tsx';
import { formatCount, formatPrecise, formatWhole } from '../../format.ts';
import { type ModelLook, useModels } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './Arithmetic.module.css';
import { Computation } from './Computation.tsx';
import { Line } from './Line.tsx';

const text = imagePathWords;

interface ArithmeticProps {
  readonly pairs: readonly StagePair[];
  readonly path: ImagePath;
}

/** How the chosen value comes about, in the candidate and in the baseline: all the numbers, from what is read to what is given. */
export function Arithmetic({ pairs, path }: ArithmeticProps) {
  const models = useModels();
  const chosen = path.asked;
  if (!chosen) return null;
  const found = { float: path.baseline?.chosen, int8: path.candidate?.chosen };
  const cards = models.toReversed().flatMap((model) => {
    const value = found[model.id];
    // Of another network, or not answered yet.
    return value && pairs[chosen.stage]?.models[model.id] ? [{ model, value }] : [];
  });
  return (
    <section className={classes.arithmetic} aria-label={text.arithmetic}>
      <h3 className={classes.subheading}>{text.arithmetic}</h3>
      <Pixel pairs={pairs} chosen={chosen} />
      <div className={classes.cards}>
        {cards.map(({ model, value }, index) => (
          <ExplainedBefore key={model.id} value={index > 0}>
            <Card model={model} value={value} pairs={pairs} chosen={chosen} />
          </ExplainedBefore>
        ))}
      </div>
    </section>
  );
}

/** A value of the image itself comes from a byte. */
function Pixel({ pairs, chosen: { stage, place } }: Pick<CardProps, 'pairs' | 'chosen'>) {
  const pixels = usePlaygroundState((state) => state.followed?.pixels);
  const image = pairs[stage];
  if (!pixels || image?.stage.kind !== 'image') return null;
  const { side, channels } = image.stage;
  const index = (place.row * side + place.column) * channels + place.channel;
  const value = (image.models.float ?? image.models.int8)?.values[index] ?? Number.NaN;
  return <p className={classes.about}>{text.pixel(formatCount(pixels[index] ?? 0), formatPrecise(value))}</p>;
}

interface CardProps {
  readonly model: ModelLook;
  readonly value: ChosenValue;
  readonly pairs: readonly StagePair[];
  readonly chosen: ChosenPlace;
}

function Card({ model, value: { value, computed, read }, pairs, chosen }: CardProps) {
  const isQuantized = usePlaygroundState(({ reports }) => reports[model.id]?.scheme !== undefined);
  if (!computed && !read) return null;
  const isInteger = computed ? computed.explanation.kind === 'integer' : read !== undefined;
  const relu = pairs.find(({ stage }) => stage.name === computed?.layer)?.stage.relu;
  return (
    <div
      className={classes.card}
      data-testid="path-arithmetic"
      data-model={model.id}
      data-kind={computed?.explanation.kind}
    >
      <h4 className={classes.cardName} style={{ color: model.colour }}>
        {isInteger ? text.inIntegers(model.name) : text.inFloats(model.name)}
      </h4>
      <Contest model={model} pairs={pairs} chosen={chosen} />
      {computed && (
        <>
          <p className={classes.about}>
            {text.computedAt(computed.layer, placeInWords(computed.place, sideOf(pairs, computed.layer)))}
          </p>
          {isQuantized && isPlainFloat(computed.explanation) && (
            <p className={classes.about}>{text.staysFloat(computed.layer)}</p>
          )}
          <Computation explanation={computed.explanation} given={computed.given} />
        </>
      )}
      <dl className={classes.lines}>
        {relu && (
          <Line name="relu" value={value} shown={formatPrecise(value)}>
            {text.lines.relu}
          </Line>
        )}
        {read && (
          <Line name="level" value={read.level} shown={formatWhole(read.level)}>
            {text.lines.read(read.layer, formatPrecise(read.input.scale), formatWhole(read.input.zeroPoint))}
          </Line>
        )}
      </dl>
    </div>
  );
}

const isPlainFloat = (explanation: Explanation): boolean =>
  explanation.kind === 'float' && explanation.terms.every(({ code }) => !code);

const sideOf = (pairs: readonly StagePair[], layer: string): number =>
  pairs.find(({ stage }) => stage.name === layer)?.stage.side ?? 1;

function placeInWords({ channel, row, column }: Place, side: number): string {
  if (side > 1) return text.place(channel, row, column);
  return text.value(channel);
}

interface ContestProps {
  readonly model: ModelLook;
  readonly pairs: readonly StagePair[];
  readonly chosen: ChosenPlace;
}

/** The four values of which a pooled one is the largest. */
function Contest({ model, pairs, chosen: { stage, place } }: ContestProps) {
  const contest = contestAt(pairs, model.id, stage, place);
  if (!contest) return null;
  return (
    <>
      <p className={classes.about}>{text.contest(pairs[stage]?.stage.name ?? '', contest.from.name)}</p>
      <ul className={classes.contest}>
        {contest.candidates.map(({ place: from, value, won }) => (
          <li
            key={`${from.row} ${from.column}`}
            className={won ? classes.won : undefined}
            data-testid="path-candidate"
            data-value={value}
            data-won={won}
          >
            <span>{formatPrecise(value)}</span>
            {won && <small>{text.won}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
