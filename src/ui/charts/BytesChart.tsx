import { Bar, BarChart, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import { formatBytes } from '../format.ts';
import { lookOf, type Report } from '../models.ts';
import { words } from '../words/words.ts';
import { axis, margin } from './axes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';

const text = words.comparison;

interface BytesRow {
  readonly name: string;
  readonly colour: string;
  /** What never shrinks, in a softer tone. */
  readonly soft: string;
  /** Layers that the candidate leaves float. */
  readonly stay: number;
  /** Layers that it quantizes. */
  readonly shrink: number;
  readonly header: number;
}

function toRow(report: Report, quantized: ReadonlySet<string>): BytesRow {
  const { name, colour, softColour } = lookOf(report);
  const bytesOf = (layers: Report['layers']) => layers.reduce((sum, { bytes }) => sum + bytes, 0);
  const shrink = bytesOf(report.layers.filter((layer) => quantized.has(layer.name)));
  const stay = bytesOf(report.layers) - shrink;
  return { name, colour, soft: softColour, stay, shrink, header: report.fileBytes - stay - shrink };
}

function inWords({ stay, header }: BytesRow, layers: readonly string[]): string {
  if (layers.length === 0) return text.allShrink(formatBytes(header));
  return text.someStay(layers.join(', '), formatBytes(stay + header));
}

interface BytesChartProps {
  readonly question: string;
  readonly baseline: Report;
  readonly candidate: Report;
}

/** The saved file of each model, cut into what shrinks and what does not. */
export function BytesChart({ question, baseline, candidate }: BytesChartProps) {
  const names = (layers: Report['layers']) => layers.map(({ name }) => name);
  const quantized = new Set(names(candidate.layers.filter(({ quantization }) => quantization)));
  const stays = names(candidate.layers.filter(({ quantization }) => !quantization));
  const smaller = toRow(candidate, quantized);
  const rows = [toRow(baseline, quantized), smaller];
  return (
    <ChartFigure name={question} summary={inWords(smaller, stays)} height={96}>
      <BarChart data={rows} layout="vertical" margin={margin} barCategoryGap={8}>
        <XAxis {...axis} type="number" tickFormatter={formatBytes} />
        <YAxis {...axis} type="category" dataKey="name" width={56} />
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
    </ChartFigure>
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
