import { type CSSProperties, useDeferredValue, useState } from 'react';
import type { ShownLayer } from '../../../client/store/slices/late/weights.ts';
import { modelOf, poorestRow, sharingOf } from '../../../client/views/models/layer-weights.ts';
import type { RowRanges } from '../../../core/quantization/picture/rows.ts';
import { boxHeight, boxWidth, rangesPath, stepsPath } from '../../charts/svg/paths.ts';
import { PointedPicture } from '../../controls/pictures/PointedPicture.tsx';
import { formatCount, formatPercent } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { formatWeight } from '../../significant.ts';
import { sentences } from '../../words/joined.ts';
import { remediedWords, rowsWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Rows.module.css';

const text = rowsWords;

/** The range of every row of a layer beside what its levels reach: why a scale for each row helps. */
export function Rows() {
  const layer = useDeferredValue(usePlaygroundState((state) => state.layerWeights));
  return layer ? <Strip key={layer.layer} layer={layer} /> : <p className={classes.about}>{words.coming}</p>;
}

function Strip({ layer }: { readonly layer: ShownLayer }) {
  const { remedied } = layer;
  const { rows } = layer.picture;
  const poorest = poorestRow(rows);
  const [chosen, setChosen] = useState<number>();
  const row = Math.min(chosen ?? poorest.row, rows.min.length - 1);
  const last = rows.min.length - 1;
  const show = (wanted: number) => setChosen(Math.min(Math.max(wanted, 0), last));
  const [float, int8] = useModels();
  const isBaseline = layer.quantized && modelOf[layer.quantized.role] === 'float';
  const colours = {
    '--weights': (isBaseline ? int8 : float)?.colour,
    '--levels': (isBaseline ? float : int8)?.colour,
  };
  return (
    <div style={colours as CSSProperties}>
      <p className={classes.about}>
        {sentences(text.about(layer.layer), aboutRows(layer, poorest), remedied && remediedWords.rowsScale)}
      </p>
      {remedied && (
        <>
          <p className={classes.when}>{remediedWords.rowsBefore}</p>
          <RangesPicture rows={remedied.rows} chosen={row} part="rows-before" />
          <p className={classes.when}>{remediedWords.rowsAfter}</p>
        </>
      )}
      <PointedPicture
        label={text.picture(layer.layer, formatCount(rows.min.length))}
        min={0}
        max={last}
        value={row}
        valueText={aboutRow(rows, row)}
        onPoint={(value) => show(Math.min(Math.floor((value / Math.max(last, 1)) * rows.min.length), last))}
        onStep={(steps) => show(row + steps)}
      >
        <RangesPicture rows={rows} chosen={row} part="rows" />
      </PointedPicture>
      <p className={classes.row} data-testid="row" data-value={row} data-used={rows.levels?.used[row]}>
        {aboutRow(rows, row)}
        {words.between.stop} <span className={classes.hint}>{text.hint}</span>
      </p>
    </div>
  );
}

interface RangesPictureProps {
  readonly rows: RowRanges;
  /** The row that is pointed at. */
  readonly chosen: number;
  readonly part: 'rows' | 'rows-before';
}

/** Each row's range as a bar, between the lowest and the highest of its levels. The widest reaches from edge to edge. */
function RangesPicture({ rows: { min, max, levels }, chosen, part }: RangesPictureProps) {
  const extent = extentOf({ min, max, levels });
  return (
    <svg
      className={classes.strip}
      viewBox={`0 0 ${boxWidth} ${boxHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        className={classes.chosen}
        x={(boxWidth * chosen) / min.length}
        y={0}
        width={boxWidth / min.length}
        height={boxHeight}
      />
      <path className={classes.ranges} data-part={part} d={rangesPath(min, max, extent)} />
      {levels && (
        <path
          className={classes.levels}
          data-part={part === 'rows' ? 'reach' : 'reach-before'}
          d={stepsPath(levels.lowest, extent) + stepsPath(levels.highest, extent)}
        />
      )}
    </svg>
  );
}

function extentOf({ min, max, levels }: RowRanges): { min: number; max: number } {
  const lowest = [min, ...(levels ? [levels.lowest] : [])].map((values) =>
    values.reduce((a, b) => Math.min(a, b), 0),
  );
  const highest = [max, ...(levels ? [levels.highest] : [])].map((values) =>
    values.reduce((a, b) => Math.max(a, b), 0),
  );
  // A line at the very edge would be cut in half.
  const room = 1.03;
  return { min: room * Math.min(...lowest), max: room * Math.max(...highest) };
}

function aboutRows(layer: ShownLayer, { row, share }: ReturnType<typeof poorestRow>): string {
  const { grid } = layer.picture;
  if (!grid) return text.float(formatPercent(100 * share, 0), formatCount(row));
  const levels = grid.highest - grid.lowest + 1;
  const used = formatCount(share * levels);
  switch (sharingOf(layer)) {
    case 'layer':
      return text.tensor(used, formatCount(levels), formatCount(row));
    case 'row':
      return text.channel(used, formatCount(levels), formatCount(row));
    case 'group':
      return text.group(formatPercent(100 * share, 0));
  }
}

/** "Row 17: from −0.0512 to 0.06131, over 38 % of the levels" */
function aboutRow({ min, max, levels }: RowRanges, row: number): string {
  const range = text.row(formatCount(row), formatWeight(min[row] ?? 0), formatWeight(max[row] ?? 0));
  return levels ? range + text.used(formatPercent(100 * (levels.used[row] ?? 0), 0)) : range;
}
