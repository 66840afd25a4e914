import { Button, TextInput } from '@mantine/core';
import { memo, type ReactNode, useState } from 'react';
import type { Meaning } from '../../../client/views/meaning.ts';
import { type RunColumn, runValues, settingsInWords } from '../../../client/views/runs/runs-list.ts';
import { accuracyInterval } from '../../../core/metrics/significance.ts';
import { type Accuracy, percentCorrect } from '../../../core/results/accuracy.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import { formatMoment } from '../../dates.ts';
import {
  formatBytes,
  formatCount,
  formatFixed,
  formatMilliseconds,
  formatPercent,
  formatSigned,
} from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { runsWords as text } from '../../words/late.ts';
import classes from './Runs.module.css';

interface RowProps {
  readonly row: RunRow;
  readonly columns: readonly RunColumn[];
  /** Whether it stands below the training that it was made of. */
  readonly isUnderTraining: boolean;
  /** The row that it is compared with; undefined where there is none, or it is that itself. */
  readonly baseline: RunRow | undefined;
  /** What its difference in accuracy means; undefined where the two were not asked about the same images. */
  readonly meaning: Meaning | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (row: RunRow, isSelected: boolean) => void;
  readonly onDelete: (row: RunRow) => void;
}

/** Plain buttons: hundreds of Mantine's take seconds to draw. */
export const Row = memo(function Row(props: RowProps) {
  const { row, columns, isUnderTraining, baseline, meaning, isSelected, onSelect, onDelete } = props;
  const { openRun, markRun } = usePlayground();
  const [isNaming, setNaming] = useState(false);
  return (
    <tr data-testid="run-row" data-value={row.id} data-kind={row.kind}>
      {columns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row" className={isUnderTraining ? classes.under : undefined}>
            <div className={classes.named}>
              <input
                type="checkbox"
                className={classes.select}
                aria-label={text.select(row.name)}
                checked={isSelected}
                onChange={(event) => onSelect(row, event.currentTarget.checked)}
              />
              {isNaming ? <Naming row={row} onDone={() => setNaming(false)} /> : <Name row={row} />}
            </div>
          </th>
        ) : (
          <td key={column} data-column={column} data-heading={text.columns[column]}>
            {shown[column](row)}
            {baseline && <Difference column={column} row={row} baseline={baseline} />}
            {column === 'accuracy' && meaning && (
              <span className={classes.same}>{text.meanings[meaning]}</span>
            )}
          </td>
        ),
      )}
      <td className={classes.actions}>
        <div className={classes.buttons}>
          <Small onClick={() => void openRun(row)}>{text.open}</Small>
          <Small onClick={() => void markRun(row.id, { isBaseline: !row.isBaseline })}>
            {row.isBaseline ? text.unpin : text.pin}
          </Small>
          <Small onClick={() => setNaming(true)}>{text.rename}</Small>
          <Small onClick={() => onDelete(row)}>{text.delete}</Small>
        </div>
      </td>
    </tr>
  );
});

function Small({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes.button} onClick={onClick}>
      {children}
    </button>
  );
}

function Name({ row: { name, note, isBaseline } }: { readonly row: RunRow }) {
  return (
    <div>
      {name}
      {isBaseline && <span className={classes.baseline}>{text.isBaseline}</span>}
      {note && <span className={classes.note}>{note}</span>}
    </div>
  );
}

function Naming({ row, onDone }: { readonly row: RunRow; readonly onDone: () => void }) {
  const { markRun } = usePlayground();
  const [name, setName] = useState(row.name);
  const [note, setNote] = useState(row.note);
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        void markRun(row.id, { name: name.trim() || undefined, note: note.trim() || undefined });
        onDone();
      }}
    >
      <TextInput
        aria-label={text.name}
        value={name}
        maxLength={100}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        aria-label={text.note}
        placeholder={text.note}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit">
        {text.done}
      </Button>
    </form>
  );
}

const shown: Readonly<Record<Exclude<RunColumn, 'name'>, (row: RunRow) => ReactNode>> = {
  dataSet: ({ dataSet }) => dataSet,
  network: ({ network }) => network,
  settings: (row) => settingsInWords(row) || text.asByDefault,
  steps: ({ step, qatSteps }) =>
    qatSteps > 0 ? text.fineTuned(formatCount(step), formatCount(qatSteps)) : formatCount(step),
  accuracy: ({ accuracy }) => accuracy && <WithInterval {...accuracy} />,
  file: ({ fileBytes }) => formatBytes(fileBytes),
  latency: (row) => formatMilliseconds(numberOf('latency', row)),
  changed: (row) => formatCount(numberOf('changed', row)),
  when: ({ savedAt }) => formatMoment(savedAt),
};

function WithInterval({ correct, images }: Pick<Accuracy, 'correct' | 'images'>) {
  const { low, high } = accuracyInterval(correct, images);
  return (
    <>
      {formatPercent(percentCorrect({ correct, images }))}
      <span className={classes.interval}>{text.interval(formatFixed(low, 2), formatFixed(high, 2))}</span>
    </>
  );
}

function numberOf(column: RunColumn, row: RunRow): number {
  const value = runValues[column](row);
  return typeof value === 'number' ? value : Number.NaN;
}

/** Columns in which rows are compared: in points, or in percent of the baseline's. */
const compared: { readonly [Column in RunColumn]?: 'points' | 'percent' } = {
  accuracy: 'points',
  file: 'percent',
  latency: 'percent',
};

interface DifferenceProps {
  readonly column: RunColumn;
  readonly row: RunRow;
  readonly baseline: RunRow;
}

/** Signed, and coloured by whether it is better. */
function Difference({ column, row, baseline }: DifferenceProps) {
  const unit = compared[column];
  if (!unit) return null;
  const [here, there] = [numberOf(column, row), numberOf(column, baseline)];
  const [by, digits] = unit === 'points' ? [here - there, 2] : [(100 * (here - there)) / there, 0];
  if (!Number.isFinite(by)) return null;
  const isSame = Number(by.toFixed(digits)) === 0;
  const isBetter = unit === 'points' ? by > 0 : by < 0;
  const colour = isBetter ? classes.gain : classes.loss;
  return (
    <span className={isSame ? classes.same : colour}>
      {formatSigned(by, digits)}
      {unit === 'percent' && ' %'}
    </span>
  );
}
