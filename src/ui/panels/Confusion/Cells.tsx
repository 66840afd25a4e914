import type { ReactNode } from 'react';
import { useDataSet } from '../../data-set.ts';
import { confusionWords } from '../../words/late.ts';
import classes from './Confusion.module.css';

const text = confusionWords;

interface CellsProps {
  readonly caption: string;
  readonly colour: string;
  readonly classCount: number;
  readonly cell: (label: number, prediction: number) => ReactNode;
  /** Headings of what is said of each class beside its cells. */
  readonly columns?: readonly string[];
  readonly ofClass?: (label: number) => readonly string[];
}

/** A table of true classes, in rows, against answers, in columns. */
export function Cells({ caption, colour, classCount, cell, columns = [], ofClass }: CellsProps) {
  const { nameOf } = useDataSet();
  const all = Array.from({ length: classCount }, (_, index) => index);
  return (
    <table className={classes.matrix}>
      <caption style={{ color: colour }}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.class}</th>
          {all.map((prediction) => (
            <th key={prediction} scope="col">
              {nameOf(prediction)}
            </th>
          ))}
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((label) => (
          <tr key={label}>
            <th scope="row">{nameOf(label)}</th>
            {all.map((prediction) => (
              <td key={prediction}>{cell(label, prediction)}</td>
            ))}
            {columns.map((column, place) => (
              <td key={column} className={classes.quality}>
                {ofClass?.(label)[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
