import type { ReactNode } from 'react';
import type {
  FloatExplanation,
  FloatTerm,
  IntegerExplanation,
  IntegerTerm,
} from '../../../core/quantization/explain/explanation.ts';
import { formatPrecise, formatWhole } from '../../format.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './Arithmetic.module.css';

const text = imagePathWords;
const { columns } = text;

/** The levels that meet, and their products. */
export function IntegerTerms({ terms, count, rest }: IntegerExplanation) {
  return (
    <Table
      heads={[columns.x, columns.xq, columns.wq]}
      rows={terms.map((term) => ({
        term,
        cells: [formatPrecise(term.x), formatWhole(term.xq), formatWhole(term.wq)],
        product: formatWhole(term.product),
      }))}
      more={count - terms.length}
      rest={rest}
      shownRest={formatWhole(rest)}
    />
  );
}

/** The real numbers that meet, with the code of each weight where it is stored in few bits, and their products. */
export function FloatTerms({ terms, count, rest }: FloatExplanation) {
  const hasCodes = terms.some(({ code }) => code);
  return (
    <Table
      heads={[columns.x, ...(hasCodes ? [columns.code] : []), columns.w]}
      rows={terms.map((term) => ({
        term,
        cells: [
          formatPrecise(term.x),
          ...(hasCodes ? [formatWhole(term.code?.code ?? Number.NaN)] : []),
          formatPrecise(term.w),
        ],
        product: formatPrecise(term.product),
      }))}
      more={count - terms.length}
      rest={rest}
      shownRest={formatPrecise(rest)}
    />
  );
}

interface Row {
  readonly term: IntegerTerm | FloatTerm;
  readonly cells: readonly string[];
  readonly product: string;
}

interface TableProps {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** Products that are not listed, and what they add up to. */
  readonly more: number;
  readonly rest: number;
  readonly shownRest: string;
}

function Table({ heads, rows, more, rest, shownRest }: TableProps) {
  return (
    <>
      <table className={classes.terms}>
        <thead>
          <tr>
            {[columns.from, ...heads, columns.product].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a product has no name but its place
            <Product key={index} {...row} />
          ))}
          {more > 0 && (
            <tr data-testid="path-rest" data-value={rest}>
              <th scope="row" colSpan={heads.length + 1}>
                {text.more(formatWhole(more))}
              </th>
              <td>{shownRest}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className={classes.note}>
        {more > 0 ? `${text.largestFirst} ${text.termFromLegend}` : text.termFromLegend}
      </p>
    </>
  );
}

function Product({ term, cells, product }: Row) {
  return (
    <tr
      data-testid="path-term"
      data-value={term.product}
      {...('xq' in term && { 'data-xq': term.xq, 'data-wq': term.wq })}
    >
      <th scope="row">{fromWhere(term)}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its column
        <td key={index}>{cell}</td>
      ))}
      <td>{product}</td>
    </tr>
  );
}

function fromWhere({ place }: IntegerTerm | FloatTerm): ReactNode {
  return place ? text.termFrom(place.channel, place.row, place.column) : text.border;
}
