/** A first look at a whole CSV file: how many lines, which column is the label, what the pixels' values are. */
import { mostClasses } from '../../dataset-info.ts';
import type { Content } from '../contents/content.ts';
import { DataFileError } from '../data-file.ts';
import { joined, type PixelRange, RangeFinder } from '../pixel-range.ts';
import { linesOf, mostCells, numberOf, parseNumbers, parseTexts, separatorOf, textAt } from './csv-lines.ts';
import { told } from './telling.ts';

export interface Survey {
  readonly content: Content;
  readonly separator: number;
  readonly hasHeader: boolean;
  readonly columns: number;
  /** Images. */
  readonly rows: number;
  readonly side: number;
  readonly channels: number;
  /** Undefined where the file has no labels. */
  readonly label: LabelColumn | undefined;
  /** Where the pixels stand, in order. */
  readonly pixelColumns: readonly number[];
  readonly range: PixelRange;
}

interface LabelColumn {
  readonly column: number;
  /** True where labels are names and not numbers. */
  readonly isText: boolean;
}

const labelNames = /^(label|labels|class|class_?id|category|target|y|digit|letter)$/i;
/** A column that pandas or a database added. */
const indexNames = /^(|id|index|image_?id|unnamed: \d+)$/i;

/** labelColumn: where it is known from another file. Throws DataFileError where the file is not a table of images. */
export async function survey(content: Content, labelColumn?: number): Promise<Survey> {
  const columns = new Columns(content, labelColumn);
  for await (const line of linesOf(content)) columns.add(line);
  return columns.conclusion();
}

class Columns {
  readonly #content: Content;
  readonly #labelColumn: number | undefined;
  #separator = 0;
  #header: readonly string[] | undefined;
  #cells = new Float64Array();
  #rows = 0;
  /** Without a header the label may be the first column or the last: these two are looked at apart. */
  #first = new Edge(0);
  #last = new Edge(0);
  readonly #inner = new RangeFinder();
  /** Columns that are pixels whatever the label is. */
  #innerColumns: readonly number[] = [];

  constructor(content: Content, labelColumn: number | undefined) {
    this.#content = content;
    this.#labelColumn = labelColumn;
  }

  add(line: { number: number; bytes: Uint8Array }): void {
    if (this.#cells.length === 0) {
      this.#begin(line);
      if (this.#header) return;
    }
    const count = parseNumbers(line, this.#separator, this.#cells);
    if (count !== this.#cells.length) this.#failForCount(line.number, count);
    for (const edge of [this.#first, this.#last]) {
      edge.add(this.#cells, () => textAt(line, this.#separator, edge.column) ?? '');
    }
    for (const column of this.#innerColumns) {
      const value = this.#cells[column] ?? Number.NaN;
      if (Number.isNaN(value)) {
        throw new DataFileError(
          told('data-kinds/csv-no-number', {
            path: this.#content.path,
            line: String(line.number),
            place: String(column + 1),
          }),
        );
      }
      this.#inner.add(value);
    }
    this.#rows++;
  }

  conclusion(): Survey {
    const label = this.#label();
    const edges = [this.#first, this.#last].filter(
      ({ column }) => column !== label?.column && !this.#isIndex(column),
    );
    const pixelColumns = [...this.#innerColumns, ...edges.map(({ column }) => column)].sort((a, b) => a - b);
    const shape = shapeOf(pixelColumns.length);
    if (!shape || this.#rows === 0) this.#failForShape();
    return {
      content: this.#content,
      separator: this.#separator,
      hasHeader: this.#header !== undefined,
      columns: this.#cells.length,
      rows: this.#rows,
      ...shape,
      label: label && { column: label.column, isText: label.isText },
      pixelColumns,
      range: joined([this.#inner, ...edges.map(({ range }) => range)]),
    };
  }

  #begin(line: { number: number; bytes: Uint8Array }): void {
    this.#separator = separatorOf(line.bytes);
    const texts = parseTexts(line, this.#separator);
    if (texts.length > mostCells)
      throw new DataFileError(
        told('data-kinds/csv-many-values', { path: this.#content.path, most: mostCells }),
      );
    const words = texts.filter((text) => Number.isNaN(numberOf(text)));
    if (2 * words.length > texts.length) this.#header = texts;
    this.#cells = new Float64Array(texts.length);
    // With a header, the label may stand anywhere.
    const named = this.#header?.findIndex((name) => labelNames.test(name)) ?? -1;
    this.#first = new Edge(Math.max(named, 0));
    this.#last = new Edge(texts.length - 1);
    this.#innerColumns = texts
      .map((_, column) => column)
      .filter(
        (column) => column !== this.#first.column && column !== this.#last.column && !this.#isIndex(column),
      );
  }

  #isIndex(column: number): boolean {
    return indexNames.test(this.#header?.[column] ?? 'none');
  }

  #label(): Edge | undefined {
    const edges = [this.#first, this.#last].filter(({ column }) => !this.#isIndex(column));
    const told = edges.find(({ column }) =>
      this.#labelColumn === undefined
        ? labelNames.test(this.#header?.[column] ?? '')
        : column === this.#labelColumn,
    );
    if (told) return told;
    if (shapeOf(this.#innerColumns.length + edges.length - 1) === undefined) return undefined;
    // A column of names can be nothing else.
    return (
      edges.find(({ isText }) => isText) ??
      edges.reduce((best, edge) => (edge.isMoreLikeLabels(best) ? edge : best), this.#first)
    );
  }

  #failForCount(number: number, values: number): never {
    const first = this.#cells.length;
    const at = { path: this.#content.path, line: String(number) };
    throw new DataFileError(
      values > first
        ? told('data-kinds/csv-more-values', { ...at, first })
        : told('data-kinds/csv-other-count', { ...at, values, first }),
    );
  }

  #failForShape(): never {
    const values = { path: this.#content.path, values: this.#cells.length };
    throw new DataFileError(
      this.#rows === 0
        ? told('data-kinds/csv-header-alone', values)
        : told('data-kinds/csv-no-square', values),
    );
  }
}

/** A column that may be the label. */
class Edge {
  readonly column: number;
  readonly range = new RangeFinder();
  isText = false;
  readonly #values = new Set<number>();
  /** How many of the values could be labels: one that is not may be a slip. */
  #possible = 0;
  #isFirst = true;

  constructor(column: number) {
    this.column = column;
  }

  add(cells: Float64Array, text: () => string): void {
    const value = cells[this.column] ?? Number.NaN;
    if (this.#isFirst) this.isText = Number.isNaN(value) && text() !== '';
    this.#isFirst = false;
    this.range.add(value);
    if (Number.isInteger(value) && value >= 0 && value <= mostClasses) this.#possible++;
    if (this.#values.size <= mostClasses) this.#values.add(value);
  }

  /** A column that is the same in each line has no labels; of others, few different values are more likely to be some. */
  isMoreLikeLabels(other: Edge): boolean {
    const [own, others] = [this, other].map((edge) => (edge.#values.size > 1 ? edge.#possible : 0));
    if (own !== others) return (own ?? 0) > (others ?? 0);
    return this.#values.size > 1 && this.#values.size < other.#values.size;
  }
}

/** The side of square images of so many values; grey where both fit, which they never do. */
function shapeOf(values: number): { side: number; channels: number } | undefined {
  for (const channels of [1, 3]) {
    const side = Math.sqrt(values / channels);
    if (Number.isInteger(side) && side > 1) return { side, channels };
  }
  return undefined;
}
