import { Bar, BarChart, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import type { PlaygroundState } from '../../client/state.ts';
import { formatBytes } from '../format.ts';
import { models } from '../models.ts';
import { words } from '../words/words.ts';
import { axis, margin } from './axes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';

const text = words.comparison;

type Report = NonNullable<PlaygroundState['reports']['float']>;

interface BytesRow {
  readonly name: string;
  readonly colour: string;
  /** What never shrinks, in a softer tone. */
  readonly soft: string;
  readonly convolutions: number;
  readonly dense: number;
  readonly rest: number;
}

function toRow(report: Report): BytesRow {
  const look = models.find(({ id }) => id === report.id);
  const bytesOf = (prefix: string) =>
    report.layers.filter(({ name }) => name.startsWith(prefix)).reduce((sum, { bytes }) => sum + bytes, 0);
  const convolutions = bytesOf('conv');
  const dense = bytesOf('fc');
  const rest = report.fileBytes - convolutions - dense;
  return {
    name: look?.name ?? report.id,
    colour: look?.colour ?? 'var(--ink)',
    soft: look?.softColour ?? 'var(--dim)',
    convolutions,
    dense,
    rest,
  };
}

/** The saved file of each model, cut into what shrinks and what does not. */
export function BytesChart({ reports }: { readonly reports: readonly Report[] }) {
  const rows = reports.map(toRow);
  const last = rows.at(-1);
  const summary = text.bytesAnswer(formatBytes(last ? last.convolutions + last.rest : 0));
  return (
    <ChartFigure name={text.bytesQuestion} summary={summary} height={96}>
      <BarChart data={rows} layout="vertical" margin={margin} barCategoryGap={8}>
        <XAxis {...axis} type="number" tickFormatter={formatBytes} />
        <YAxis {...axis} type="category" dataKey="name" width={56} />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          content={({ payload }) => <BytesTooltip row={payload?.[0]?.payload} />}
        />
        <Bar dataKey="convolutions" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, soft }) => (
            <Cell key={name} fill={soft} />
          ))}
        </Bar>
        <Bar dataKey="dense" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, colour }) => (
            <Cell key={name} fill={colour} />
          ))}
        </Bar>
        <Bar dataKey="rest" stackId="file" isAnimationActive={false}>
          {rows.map(({ name, soft }) => (
            <Cell key={name} fill={soft} />
          ))}
        </Bar>
      </BarChart>
    </ChartFigure>
  );
}

function BytesTooltip({ row }: { readonly row: BytesRow | undefined }) {
  if (!row) return null;
  return (
    <ChartTooltip
      title={row.name}
      rows={[
        { name: text.layers.convolutions, value: formatBytes(row.convolutions), colour: row.soft },
        { name: text.layers.dense, value: formatBytes(row.dense), colour: row.colour },
        { name: text.layers.rest, value: formatBytes(row.rest), colour: row.soft },
      ]}
    />
  );
}
