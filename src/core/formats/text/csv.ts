/** Comma-separated values (RFC 4180, but for lines that end in a line feed): the numbers, to be taken elsewhere. */
import { argmax } from '../../metrics/accuracy.ts';
import { percentCorrect } from '../../results/accuracy.ts';

export interface MetricsRow {
  readonly step: number;
  readonly epoch: number;
  /** A float32. */
  readonly loss: number;
  readonly learningRate: number;
  readonly imagesPerSecond: number;
  /** Percent, where it was measured. */
  readonly testAccuracy?: number | undefined;
}

/** Rows that one part of the text holds: a part takes some 10 ms. */
const metricsRowsPerPart = 2000;

/** One row a training step. Gives the text in parts, since that of a million steps is too long for one string. */
export function* metricsCsv(rows: Iterable<MetricsRow>): Generator<string> {
  let lines = [line(['step', 'epoch', 'loss', 'learning_rate', 'images_per_second', 'test_accuracy'])];
  for (const row of rows) {
    const { step, epoch, loss, learningRate, imagesPerSecond, testAccuracy = '' } = row;
    lines.push(line([step, epoch, float32Text(loss), learningRate, imagesPerSecond, testAccuracy]));
    if (lines.length <= metricsRowsPerPart) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}

/** A scheme that a sweep tried, or the float model itself. */
export interface SweepRow {
  readonly name: string;
  /** Bits that one weight takes; of each of `layers` where they differ: "3 3 3 2". */
  readonly bits: number | string;
  /** The names of the quantized layers. */
  readonly layers: readonly string[];
  readonly fileBytes: number;
  readonly correct: number;
  readonly images: number;
  /** 95 % interval of the accuracy, percent. */
  readonly low: number;
  readonly high: number;
  /** The comparison with the float model: images won and lost, and how often chance alone would do that. */
  readonly better?: number;
  readonly worse?: number;
  readonly pValue?: number;
  /** The weights' signal-to-noise ratio, in dB. */
  readonly signalToNoise?: number;
}

/** Writes one row for each scheme. */
export function sweepCsv(rows: readonly SweepRow[]): string {
  const names = ['scheme', 'bits', 'layers', 'file_bytes', 'correct', 'images', 'accuracy'];
  const more = ['accuracy_low', 'accuracy_high', 'better', 'worse', 'p_value', 'signal_to_noise_db'];
  const lines = rows.map((row) =>
    line([
      row.name,
      row.bits,
      row.layers.join(' '),
      row.fileBytes,
      row.correct,
      row.images,
      percentCorrect(row),
      row.low,
      row.high,
      row.better ?? '',
      row.worse ?? '',
      row.pValue ?? '',
      // Without noise there is no ratio, and no spreadsheet knows an infinite number.
      row.signalToNoise !== undefined && Number.isFinite(row.signalToNoise) ? row.signalToNoise : '',
    ]),
  );
  return [line([...names, ...more]), ...lines].join('');
}

export interface ModelLogits {
  /** Begins the names of the model's columns. */
  readonly name: string;
  /** (n, classes). */
  readonly logits: Float32Array;
}

/** One row an image: index, label, then each model's prediction, then each model's logits, one for each class. */
export function predictionsCsv(
  labels: Uint8Array,
  models: readonly ModelLogits[],
  classCount: number,
): string {
  for (const { name, logits } of models) {
    if (logits.length !== labels.length * classCount) {
      throw new RangeError(
        `${labels.length} images need ${labels.length * classCount} logits; ${name} has ${logits.length}.`,
      );
    }
  }
  const classes = Array.from({ length: classCount }, (_, index) => index);
  const lines = [
    line([
      'index',
      'label',
      ...models.map(({ name }) => `${name}_prediction`),
      ...models.flatMap(({ name }) => classes.map((index) => `${name}_logit_${index}`)),
    ]),
  ];
  labels.forEach((label, index) => {
    const start = index * classCount;
    lines.push(
      line([
        index,
        label,
        ...models.map(({ logits }) => argmax(logits, start, classCount)),
        ...models.flatMap(({ logits }) =>
          classes.map((index) => float32Text(logits[start + index] ?? Number.NaN)),
        ),
      ]),
    );
  });
  return lines.join('');
}

/**
 * The shortest decimal that reads back as the same float32: 0.1, not 0.10000000149011612.
 * Nine digits always suffice. Six digits are never lost in a float32 (of 2^-126 or more), so a shorter decimal shows up at six
 * too, with zeros behind it that `String` drops.
 */
export function float32Text(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(9)));
}

/** One line, with quotes where a field needs them. */
export function line(fields: readonly (string | number)[]): string {
  return `${fields.map(quoted).join(',')}\n`;
}

function quoted(field: string | number): string {
  if (typeof field === 'number') return String(field);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
