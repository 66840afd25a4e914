/** The figures of a report. A row is called by its number in the table. */
import { ticks } from 'd3-array';
import { accuracyInterval } from '../../../../core/metrics/significance.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { accuracyAt, axisAround, heightOf } from '../../../charts/scales/accuracy-scale.ts';
import { type Domain, lossDomain, lossTicks, stepTicks } from '../../../charts/scales/live-scales.ts';
import { formatBytes, formatCount } from '../../../format.ts';
import { formatShort } from '../../../significant.ts';
import { runsReportWords as text } from '../../../words/late.ts';
import { type Markup, markup } from './markup.ts';
import { lines, plot, svg } from './plot.ts';

interface Series {
  /** The number of the row that it belongs to. */
  readonly number: number;
  readonly curves: RunCurves;
}

/** The trainings of these rows; of one whose own row is not among them, the first row that was made of it stands for it. */
function seriesOf(rows: readonly RunRow[], curves: readonly RunCurves[]): Series[] {
  return curves.flatMap((one) => {
    const own = rows.findIndex(({ id }) => id === one.run);
    const index = own < 0 ? rows.findIndex(({ run }) => run === one.run) : own;
    return index < 0 ? [] : [{ number: index + 1, curves: one }];
  });
}

/** Each undefined where there is nothing to draw. */
export function figures(rows: readonly RunRow[], curves: readonly RunCurves[]): Markup[] {
  const series = seriesOf(rows, curves);
  return [lossFigure(series), accuracyFigure(series), bytesFigure(rows)].filter(
    (figure) => figure !== undefined,
  );
}

const stepAxis = (steps: readonly number[]) => {
  const domain: Domain = [0, Math.max(1, ...steps)];
  return { domain, ticks: stepTicks(domain), title: text.axes.step, label: formatCount };
};

const isDrawable = (loss: number): boolean => Number.isFinite(loss) && loss > 0;

function lossFigure(all: readonly Series[]): Markup | undefined {
  const series = all.flatMap(({ number, curves }) => {
    const points = curves.losses.filter(({ smoothed }) => isDrawable(smoothed));
    return points.length > 0 ? [{ number, points }] : [];
  });
  if (series.length === 0) return undefined;
  const points = series.flatMap((one) => one.points);
  const domain = lossDomain(
    points.map(({ smoothed }) => smoothed),
    true,
  );
  const { x, y, frame } = plot(stepAxis(points.map(({ step }) => step)), {
    domain,
    ticks: lossTicks(domain, true),
    title: text.axes.loss,
    label: (loss) => formatShort(loss, 2),
    evenly: Math.log,
  });
  const drawn = series.map((one) => ({
    name: String(one.number),
    points: one.points.map(({ step, smoothed }) => [x(step), y(smoothed)] as const),
  }));
  return svg('loss', text.figures.loss, [frame, ...lines(drawn)]);
}

function accuracyFigure(all: readonly Series[]): Markup | undefined {
  const series = all.filter(({ curves }) => curves.accuracies.length > 0);
  if (series.length === 0) return undefined;
  const points = series.flatMap(({ curves }) => curves.accuracies);
  const { x, y, frame } = plot(
    stepAxis(points.map(({ step }) => step)),
    accuracyAxis(points.map(percentCorrect), imagesOf(points)),
  );
  const drawn = series.map(({ number, curves }) => ({
    name: String(number),
    points: curves.accuracies.map((point) => [x(point.step), y(percentCorrect(point))] as const),
  }));
  return svg('accuracy', text.figures.accuracy, [frame, ...lines(drawn)]);
}

const imagesOf = (measured: readonly { readonly images: number }[]): number =>
  Math.max(...measured.map(({ images }) => images));

/** accuracies: all that are to be seen, in percent. */
function accuracyAxis(accuracies: readonly number[], images: number) {
  const { domain, ticks: heights } = axisAround(Math.min(...accuracies), Math.max(...accuracies), images);
  const [first, last] = domain;
  return {
    domain: [accuracyAt(first), accuracyAt(last)] as const,
    ticks: heights.map(accuracyAt),
    title: text.axes.accuracy,
    label: (accuracy: number) => `${formatShort(accuracy, 4)} %`,
    evenly: (accuracy: number) => heightOf(accuracy, images),
  };
}

function bytesFigure(rows: readonly RunRow[]): Markup | undefined {
  const points = rows.flatMap(({ accuracy, fileBytes, kind }, index) =>
    accuracy
      ? [
          {
            ...{ number: index + 1, fileBytes, kind, images: accuracy.images },
            ...{ accuracy: percentCorrect(accuracy), ...accuracyInterval(accuracy.correct, accuracy.images) },
          },
        ]
      : [],
  );
  if (points.length === 0) return undefined;
  const most = 1.05 * Math.max(...points.map(({ fileBytes }) => fileBytes));
  const bytes = {
    domain: [0, most] as const,
    ticks: ticks(0, most, 5),
    title: text.axes.bytes,
    label: formatBytes,
  };
  const seen = points.flatMap(({ low, high }) => [low, high]);
  const { x, y, frame } = plot(bytes, accuracyAxis(seen, imagesOf(points)));
  const marks = points.map(({ number, accuracy, low, high, fileBytes, kind }) => {
    const [cx, cy] = [x(fileBytes), y(accuracy)];
    const shape =
      kind === 'training'
        ? markup`<circle cx="${cx}" cy="${cy}" r="5"/>`
        : markup`<path d="M${cx} ${cy - 6}l6 6l-6 6l-6 -6z"/>`;
    return markup`<g class="${kind}"><line x1="${cx}" x2="${cx}" y1="${y(low)}" y2="${y(high)}"/>${shape}<text x="${cx + 8}" y="${cy + 4}">${number}</text></g>`;
  });
  return svg('bytes', text.figures.bytes, [frame, ...marks]);
}
