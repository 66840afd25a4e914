/** Reads the images of a CSV file whose columns are known. */
import { byCodePoints } from '../code-points.ts';
import { DataFileError } from '../data-file.ts';
import type { RawSplit } from '../raw-data.ts';
import { type Line, linesOf, parseNumbers, textAt } from './csv-lines.ts';
import type { Survey } from './csv-survey.ts';
import { told } from './telling.ts';

/** Labels that are names, numbered as they come and then by their order. */
export class LabelNames {
  readonly #numbers = new Map<string, number>();
  #trained = 0;

  numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  /** Names that only test images have come last. */
  endTraining(): void {
    this.#trained = this.#numbers.size;
  }

  /** By code points. */
  get sorted(): string[] {
    const names = [...this.#numbers.keys()];
    return [
      ...names.slice(0, this.#trained).sort(byCodePoints),
      ...names.slice(this.#trained).sort(byCodePoints),
    ];
  }

  /** Replaces each number by the place of its name in `sorted`, where there are names. */
  sort(labels: Int32Array): void {
    if (this.#numbers.size === 0) return;
    const names = [...this.#numbers.keys()];
    const places = new Map(this.sorted.map((name, place) => [name, place]));
    for (const [i, label] of labels.entries()) labels[i] = places.get(names[label] ?? '') ?? 0;
  }
}

/** factor: a byte is a value times this. names: of labels that are text. Throws DataFileError for a label that is none. */
export async function readTable(table: Survey, factor: number, names: LabelNames): Promise<RawSplit> {
  const { content, separator, columns, rows, pixelColumns, hasHeader } = table;
  const { path } = content;
  const pixels = new Uint8Array(rows * pixelColumns.length);
  const labels = new Int32Array(rows);
  const lines = new Uint32Array(rows);
  const cells = new Float64Array(columns);
  let image = 0;
  let isHeader = hasHeader;
  for await (const line of linesOf(content)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    if (image === rows) break;
    parseNumbers(line, separator, cells);
    labels[image] = labelOf(line, table, cells, names);
    lines[image] = line.number;
    const start = image * pixelColumns.length;
    // The loop counts: this runs for each pixel.
    for (let i = 0; i < pixelColumns.length; i++) {
      pixels[start + i] = Math.round(factor * (cells[pixelColumns[i] ?? 0] ?? 0));
    }
    image++;
  }
  return {
    path,
    pixels,
    labels,
    place: (at) => told('data-kinds/csv-line', { path, line: String(lines[at]) }),
  };
}

/** No image may have so many classes, and a number that does not fit 32 bits would be another one. */
const largestLabel = 2 ** 31 - 1;

function labelOf(
  line: Line,
  { content, separator, label }: Survey,
  cells: Float64Array,
  names: LabelNames,
): number {
  const text = (): string => textAt(line, separator, label?.column ?? 0) ?? '';
  const value = label?.isText ? Number.NaN : (cells[label?.column ?? 0] ?? Number.NaN);
  const number = label?.isText && text() !== '' ? names.numberOf(text()) : value;
  if (Number.isInteger(number) && Math.abs(number) <= largestLabel) return number;
  const at = { path: content.path, line: String(line.number) };
  throw new DataFileError(
    text() === ''
      ? told('data-kinds/csv-no-label', at)
      : told('data-kinds/csv-wrong-label', { ...at, label: text() }),
  );
}
