/** What the view of weights makes of the worker's answers. */
import type { QuantizationError } from '../../../core/quantization/error.ts';
import type { GridPicture, LayerPicture } from '../../../core/quantization/picture/layer-picture.ts';
import type { RoundedWeight } from '../../../core/quantization/picture/one-weight.ts';
import type { RowRanges } from '../../../core/quantization/picture/rows.ts';
import type { Role } from '../../../core/results/model-report.ts';
import type { PickedWeight } from '../../../protocol/weights.ts';
import type { ShownLayer } from '../../store/slices/late/weights.ts';
import type { ModelId } from '../../store/slices/shelf.ts';

export const modelOf: Readonly<Record<Role, ModelId>> = { baseline: 'float', candidate: 'int8' };

/** As PyTorch writes it: fc1.weight[4, 1552]. */
export const weightName = ({ layer, place }: Pick<PickedWeight, 'layer' | 'place'>): string =>
  `${layer}.weight[${place.join(', ')}]`;

/** Which weights share a scale. */
export function sharingOf({
  picture: { grid, rows },
}: Pick<ShownLayer, 'picture'>): 'layer' | 'row' | 'group' {
  const scales = grid?.scales.count ?? 1;
  if (scales === 1) return 'layer';
  return scales === rows.min.length ? 'row' : 'group';
}

/** The real numbers that the levels of a weight's group stand for, from the lowest. */
export function levelValues(
  { lowest, highest, levels }: Pick<GridPicture, 'lowest' | 'highest' | 'levels'>,
  { scale, zeroPoint }: Pick<RoundedWeight, 'scale' | 'zeroPoint'>,
): number[] {
  if (levels) return Array.from(levels, (level) => scale * level);
  return Array.from({ length: highest - lowest + 1 }, (_, index) => scale * (lowest + index - zeroPoint));
}

/** From where to where a picture of weights and levels reaches. */
export function extentOf({ bins, grid }: Pick<LayerPicture, 'bins' | 'grid'>): { min: number; max: number } {
  const { start, width, counts } = bins;
  const end = start + counts.length * width;
  return { min: Math.min(start, grid?.reach.min ?? start), max: Math.max(end, grid?.reach.max ?? end) };
}

/**
 * Where weights have no level within half a scale. Undefined where there are several scales: the place depends on the weight then. A number
 * format that has one scale reaches the largest weight.
 */
export function beyondLevels({
  scales,
  reach,
  levels,
}: Pick<GridPicture, 'scales' | 'reach' | 'levels'>): { below: number; above: number } | undefined {
  if (scales.count > 1 || levels) return undefined;
  return { below: reach.min - scales.max / 2, above: reach.max + scales.max / 2 };
}

/**
 * What became of the outermost weights. `edge`: some lie half a scale beyond the last level, which is where symmetric levels put the
 * largest weight: they are cut, and err no more than by rounding.
 */
export function clippingOf({
  clippedBelow,
  clippedAbove,
  maxErrorPerScale,
}: QuantizationError): 'none' | 'edge' | 'some' {
  if (clippedBelow + clippedAbove === 0) return 'none';
  return maxErrorPerScale < 0.501 ? 'edge' : 'some';
}

/** How a weight came to its level. */
export function outcomeOf(
  weight: number,
  { level, nearestLevel, value }: RoundedWeight,
  { lowest, highest }: Pick<GridPicture, 'lowest' | 'highest'>,
): 'exact' | 'rounded' | 'cut' | 'other' {
  if (weight === value) return 'exact';
  if (level === nearestLevel) return 'rounded';
  const isBeyond = nearestLevel < lowest || nearestLevel > highest;
  return isBeyond && level === (nearestLevel < lowest ? lowest : highest) ? 'cut' : 'other';
}

/** What rounding alone gives, see `QuantizationError.errorPerScale`. */
const idealError = 1 / Math.sqrt(12);

/**
 * How the typical error compares with ideal rounding. `edge` and `uneven`: it is more, but no weight errs by more than half a scale; in the
 * first case some are cut, in the second none.
 */
export function judgeError(error: QuantizationError): 'ideal' | 'edge' | 'uneven' | 'more' | 'less' {
  const { errorPerScale } = error;
  if (Math.abs(errorPerScale - idealError) < 0.006) return 'ideal';
  if (errorPerScale < idealError) return 'less';
  if (error.maxErrorPerScale >= 0.501) return 'more';
  return clippingOf(error) === 'edge' ? 'edge' : 'uneven';
}

/** The row that uses the smallest share of its levels, or has the smallest range where it has none. */
export function poorestRow({ min, max, levels }: RowRanges): {
  readonly row: number;
  readonly share: number;
} {
  const ranges = min.map((low, row) => (max[row] ?? 0) - low);
  const widest = ranges.reduce((most, range) => Math.max(most, range), 0) || 1;
  const shares = levels?.used ?? ranges.map((range) => range / widest);
  const share = shares.reduce((least, other) => Math.min(least, other), 1);
  return { row: Math.max(shares.indexOf(share), 0), share };
}
