import {
  beyondLevels,
  extentOf,
  levelValues,
  weightName,
} from '../../../client/views/models/layer-weights.ts';
import { across, barsPath, boxHeight, boxWidth, type Extent, ticksPath } from '../../charts/svg/paths.ts';
import { PointedPicture } from '../../controls/pictures/PointedPicture.tsx';
import { formatCount } from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { formatWeight } from '../../significant.ts';
import { sentences } from '../../words/joined.ts';
import { levelsWords } from '../../words/late.ts';
import classes from './Levels.module.css';
import type { Shown } from './shown.ts';

const text = levelsWords;

const box = `0 0 ${boxWidth} ${boxHeight}`;

/** How the weights are spread, with the levels as ticks below. One points at a weight in it. */
export function WeightHistogram({ shown }: { readonly shown: Shown }) {
  const { pickWeight } = usePlayground();
  const { layer, weight } = shown;
  const { bins, range, grid } = layer.picture;
  const extent = extentOf(layer.picture);
  const levels = grid && weight?.rounded ? levelValues(grid, weight.rounded) : [];
  const [lowest, highest] = [levels[0], levels.at(-1)];
  const aboutLevels =
    lowest === undefined || highest === undefined
      ? ''
      : text.pictureLevels(formatCount(levels.length), formatWeight(lowest), formatWeight(highest));
  return (
    <figure className={classes.figure} aria-label={text.histogram}>
      <PointedPicture
        label={text.point}
        min={extent.min}
        max={extent.max}
        value={weight?.weight ?? 0}
        valueText={weight ? text.chosen(weightName(weight), formatWeight(weight.weight)) : ''}
        onPoint={(value) => pickWeight({ value })}
        onStep={(steps) => weight && pickWeight({ from: weight.weight, step: steps * bins.width })}
      >
        <svg className={classes.bars} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
          {grid && <Beyond place={beyondLevels(grid)} extent={extent} />}
          <path className={classes.weights} data-part="weights" d={barsPath(bins, extent)} />
          {weight && (
            <path className={classes.mark} d={ticksPath([weight.weight], extent, 1)} data-part="chosen" />
          )}
        </svg>
        {levels.length > 0 && <Ticks shown={shown} levels={levels} extent={extent} />}
      </PointedPicture>
      <Axis extent={extent} />
      <figcaption className={classes.about}>
        {sentences(
          text.picture(layer.layer, formatWeight(range.min), formatWeight(range.max), aboutLevels),
          text.pointHint,
        )}
      </figcaption>
    </figure>
  );
}

interface TicksProps {
  readonly shown: Shown;
  readonly levels: readonly number[];
  readonly extent: Extent;
}

/** A tick for each level; with many that are evenly spaced, every sixteenth is longer. A line leads from the chosen weight to its level. */
function Ticks({ shown: { layer, weight }, levels, extent }: TicksProps) {
  const { rounded } = weight ?? {};
  const lowest = layer.picture.grid?.lowest ?? 0;
  const isLong = (_: number, index: number) =>
    levels.length <= 32 || (!layer.picture.grid?.levels && (lowest + index) % 16 === 0);
  return (
    <svg className={classes.ticks} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      <g data-part="levels" data-count={levels.length}>
        <path
          className={levels.length > 64 ? `${classes.level} ${classes.many}` : classes.level}
          d={ticksPath(
            levels.filter((value, index) => !isLong(value, index)),
            extent,
            0.4,
          )}
        />
        <path className={classes.level} d={ticksPath(levels.filter(isLong), extent, 0.65)} />
      </g>
      {weight && rounded && (
        <path
          className={classes.mark}
          d={`M${across(extent, weight.weight)} 0L${across(extent, rounded.value)} 50V${boxHeight}`}
        />
      )}
    </svg>
  );
}

interface BeyondProps {
  readonly place: ReturnType<typeof beyondLevels>;
  readonly extent: Extent;
}

/** Shades where weights have no level near them. */
function Beyond({ place, extent }: BeyondProps) {
  if (!place) return null;
  const below = Math.max(across(extent, place.below), 0);
  const above = Math.min(across(extent, place.above), boxWidth);
  return (
    <g className={classes.beyond} data-part="beyond">
      <rect x={0} y={0} width={below} height={boxHeight} />
      <rect x={above} y={0} width={boxWidth - above} height={boxHeight} />
    </g>
  );
}

/** Both ends, and 0 where it stands. */
function Axis({ extent }: { readonly extent: Extent }) {
  const share = across(extent, 0) / boxWidth;
  return (
    <div className={classes.axis} aria-hidden="true">
      <span>{formatWeight(extent.min)}</span>
      {share > 0.2 && share < 0.8 && <span style={{ position: 'absolute', left: `${100 * share}%` }}>0</span>}
      <span>{formatWeight(extent.max)}</span>
    </div>
  );
}
