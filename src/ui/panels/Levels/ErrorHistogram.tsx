import { judgeError } from '../../../client/views/models/layer-weights.ts';
import type { GridPicture } from '../../../core/quantization/picture/layer-picture.ts';
import { barsPath, boxHeight, boxWidth, ticksPath } from '../../charts/svg/paths.ts';
import { formatFixed } from '../../format.ts';
import { levelsWords } from '../../words/late.ts';
import classes from './Levels.module.css';

const text = levelsWords.errors;

/** What rounding changes, in scales: half a scale to either side at most, unless weights are cut off. */
export function ErrorHistogram({ grid }: { readonly grid: GridPicture }) {
  const { errors, error } = grid;
  const extent = { min: errors.start, max: errors.start + errors.counts.length * errors.width };
  const perScale = formatFixed(error.errorPerScale, 3);
  const inGaps = grid.levels !== undefined;
  const half = inGaps ? text.halfGap : text.half;
  return (
    <figure className={classes.figure} aria-label={text.heading}>
      <svg
        className={classes.errors}
        viewBox={`0 0 ${boxWidth} ${boxHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inGaps ? text.pictureInGaps(perScale) : text.picture(perScale)}
      >
        <path className={classes.rounding} data-part="errors" d={barsPath(errors, extent)} />
        <path className={classes.mark} d={ticksPath([-0.5, 0.5], extent, 1)} />
      </svg>
      <div className={`${classes.axis} ${classes.halves}`} aria-hidden="true">
        <span>−{half}</span>
        <span>0</span>
        <span>{half}</span>
      </div>
      <figcaption className={classes.about}>
        {inGaps ? text.aboutGaps(perScale) : text.about(perScale) + text[judgeError(error)]}
      </figcaption>
    </figure>
  );
}
