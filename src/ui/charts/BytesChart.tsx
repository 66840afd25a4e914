import { Bar, BarChart, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import { type FileParts, filePartsOf } from '../../client/views/models/file-parts.ts';
import { formatBytes } from '../format.ts';
import { lookOf, type Report } from '../models.ts';
import { comparisonWords } from '../words/late.ts';
import { ChartTooltip } from './parts/ChartTooltip.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { axisFromZero, lyingMargin, rowsAxis } from './scales/axes.ts';

const text = comparisonWords;

interface BytesRow extends FileParts {
  readonly name: string;
  readonly colour: string;
  /** A softer colour, for the bytes that never shrink. */
  readonly soft: string;
}

export interface BytesChartProps {
  readonly baseline: Report;
  readonly candidate: Report;
}

/** The saved file of each model, cut into what shrinks and what does not. */
export function BytesChart({ baseline, candidate }: BytesChartProps) {
  const rows = [baseline, candidate].map((report): BytesRow => {
    const { name, colour, softColour } = lookOf(report);
    return { name, colour, soft: softColour, ...filePartsOf(report, candidate) };
  });
  const whole = rows.map(({ stay, shrink, header }) => stay + shrink + header);
  return (
    <Drawing>
      <BarChart data={rows} layout="vertical" margin={lyingMargin} barCategoryGap={8}>
        <XAxis {...axisFromZero(whole)} tickFormatter={formatBytes} />
        <YAxis {...rowsAxis} type="category" dataKey="name" />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          content={({ payload }) => <BytesTooltip row={payload?.[0]?.payload} />}
        />
        <Bar dataKey="stay" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, soft }) => (
            <Cell key={name} fill={soft} />
          ))}
        </Bar>
        <Bar dataKey="shrink" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, colour }) => (
            <Cell key={name} fill={colour} />
          ))}
        </Bar>
        <Bar dataKey="header" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, soft }) => (
            <Cell key={name} fill={soft} />
          ))}
        </Bar>
      </BarChart>
    </Drawing>
  );
}

function BytesTooltip({ row }: { readonly row: BytesRow | undefined }) {
  if (!row) return null;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: text.layers.stay, value: formatBytes(row.stay), colour: row.soft },
        { name: text.layers.shrink, value: formatBytes(row.shrink), colour: row.colour },
        { name: text.layers.header, value: formatBytes(row.header), colour: row.soft },
      ]}
    />
  );
}
