import { useMemo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { RunCurves } from '../../core/results/run-curves.ts';
import { formatCount, formatDuration } from '../format.ts';
import { formatShort } from '../significant.ts';
import { AxisLabel } from './parts/AxisLabel.tsx';
import { Drawing } from './parts/Drawing.tsx';
import { accuracyAt, axisAround, heightOf } from './scales/accuracy-scale.ts';
import { axis, grid, margin } from './scales/axes.ts';
import { lineLook } from './scales/line-looks.ts';
import { lossDomain, lossTicks } from './scales/live-scales.ts';

export interface RunCurvesChartProps {
  readonly curves: readonly RunCurves[];
  readonly of: 'loss' | 'accuracy';
  readonly along: 'steps' | 'time';
  readonly logLoss: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curves of several runs over each other: the smoothed losses, or the accuracies that were measured along the way. */
export function RunCurvesChart({ curves, of, along, logLoss }: RunCurvesChartProps) {
  const lines = useMemo(() => curves.map((one) => pointsOf(one, of, along)), [curves, of, along]);
  const last = Math.max(...lines.flat().map(({ x }) => x), along === 'steps' ? 2 : 0);
  const scale = useMemo(
    () => (of === 'loss' ? lossScale(lines, logLoss) : accuracyScale(curves)),
    [of, lines, curves, logLoss],
  );
  return (
    <Drawing>
      <LineChart margin={margin}>
        <CartesianGrid {...grid} />
        <XAxis
          {...axis}
          type="number"
          dataKey="x"
          domain={[0, last]}
          tickFormatter={along === 'steps' ? formatCount : inTime}
        />
        <YAxis {...axis} {...scale} width={56} interval={0} tick={AxisLabel} />
        {lines.map((points, place) => (
          <Line
            key={curves[place]?.run}
            data={points}
            dataKey="y"
            stroke={lineLook(place).colour}
            strokeDasharray={lineLook(place).dashes}
            strokeWidth={2}
            dot={of === 'accuracy' && { r: 3, strokeDasharray: 'none' }}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </Drawing>
  );
}

const inTime = (seconds: number): string => formatDuration(1000 * seconds);

function pointsOf({ losses, accuracies }: RunCurves, of: 'loss' | 'accuracy', along: 'steps' | 'time') {
  const at = ({ step, seconds }: { readonly step: number; readonly seconds: number }) =>
    along === 'steps' ? step : seconds;
  return of === 'loss'
    ? losses.map((point): Point => ({ x: at(point), y: point.smoothed }))
    : accuracies.map((point): Point => ({ x: at(point), y: heightOf(percentCorrect(point), point.images) }));
}

function lossScale(lines: readonly (readonly Point[])[], logLoss: boolean) {
  const domain = lossDomain(
    lines.flat().map(({ y }) => y),
    logLoss,
  );
  return {
    type: 'number',
    domain: [...domain],
    ticks: lossTicks(domain, logLoss),
    scale: logLoss ? 'log' : 'linear',
    tickFormatter: (loss: number) => formatShort(loss, 2),
  } as const;
}

/** What is drawn where no accuracy was measured, in percent. */
const nothing = { accuracy: 90, images: 10_000 };

function accuracyScale(curves: readonly RunCurves[]) {
  const measured = curves.flatMap(({ accuracies }) =>
    accuracies.map((point) => ({ accuracy: percentCorrect(point), images: point.images })),
  );
  const all = measured.length > 0 ? measured : [nothing];
  const values = all.map(({ accuracy }) => accuracy);
  const { domain, ticks } = axisAround(
    Math.min(...values),
    Math.max(...values),
    Math.max(...all.map(({ images }) => images)),
  );
  return {
    type: 'number',
    domain: [...domain],
    ticks: [...ticks],
    tickFormatter: (height: number) => `${formatShort(accuracyAt(height), 4)} %`,
  } as const;
}
