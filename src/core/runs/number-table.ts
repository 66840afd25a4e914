/** Rows of numbers with named columns, stored one after the other: 8 bytes for each number. */
import { GrowingList } from './growing-list.ts';

type Doubles = Float64Array<ArrayBuffer>;
type Row<Column extends string> = Readonly<Record<Column, number>>;

export class NumberTable<Column extends string> {
  readonly #columns: readonly Column[];
  readonly #numbers: GrowingList<Doubles>;

  private constructor(columns: readonly Column[], numbers: GrowingList<Doubles>) {
    this.#columns = columns;
    this.#numbers = numbers;
  }

  /** chunks: what `chunks` gave of a table with the same columns; none for an empty table. */
  static of<Column extends string>(
    columns: readonly Column[],
    chunks: readonly Doubles[] = [],
  ): NumberTable<Column> {
    return new NumberTable(
      columns,
      GrowingList.of((length) => new Float64Array(length), chunks),
    );
  }

  /** Number of rows. */
  get length(): number {
    return this.#numbers.length / this.#columns.length;
  }

  /** Throws a RangeError where there is no such row. */
  at(row: number, column: Column): number {
    return this.#numbers.at(row * this.#columns.length + this.#columns.indexOf(column));
  }

  append(row: Row<Column>): NumberTable<Column> {
    const numbers = this.#columns.map((column) => row[column]);
    return new NumberTable(this.#columns, this.#numbers.append(numbers));
  }

  /** Returns a table of the first `count` rows. */
  upTo(count: number): NumberTable<Column> {
    return new NumberTable(this.#columns, this.#numbers.upTo(count * this.#columns.length));
  }

  isBeginningOf(other: NumberTable<Column>): boolean {
    return this.#numbers.isBeginningOf(other.#numbers);
  }

  /** The last row whose value in this column is at most `value`; -1 where there is none. The column's values must not fall. */
  lastRowUpTo(column: Column, value: number): number {
    let from = 0;
    let to = this.length;
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (this.at(middle, column) <= value) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }

  /** Arrays that stand for the table, of which only the last ever changes. */
  chunks(): Doubles[] {
    return this.#numbers.chunks();
  }
}
