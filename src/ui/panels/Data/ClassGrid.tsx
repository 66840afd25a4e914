import { useMemo, useRef } from 'react';
import type { Samples } from '../../../client/store/slices/data.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { useWidth } from '../../controls/use-width.ts';
import { useDataSet } from '../../data-set.ts';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { dataWords } from '../../words/late.ts';
import classes from './Data.module.css';

/** More columns than this would be too narrow to see anything. */
const mostColumns = 10;
/** What a column needs at least, in CSS pixels: a digit as its name, or a word of which enough can be read. */
const narrowColumn = 24;
const wordColumn = 64;

/** Real images of every class, a column each, over the number of images there are of it. */
export function ClassGrid({ classCounts }: { readonly classCounts: readonly number[] | undefined }) {
  const { classNames } = useDataSet();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const needed = classNames.every((name) => name.length <= 2) ? narrowColumn : wordColumn;
  const fitting = width === 0 ? mostColumns : Math.min(mostColumns, Math.max(1, Math.floor(width / needed)));
  const columns = Math.ceil(classNames.length / Math.ceil(classNames.length / fitting));
  const firsts = classNames.flatMap((_, label) => (label % columns === 0 ? [label] : []));
  return (
    <div ref={place}>
      {firsts.map((first) => (
        <ClassRow key={first} first={first} columns={columns} classCounts={classCounts} />
      ))}
    </div>
  );
}

interface ClassRowProps {
  /** Its first class. */
  readonly first: number;
  readonly columns: number;
  readonly classCounts: readonly number[] | undefined;
}

function ClassRow({ first, columns, classCounts }: ClassRowProps) {
  const samples = usePlaygroundState((state) => state.samples);
  const { classNames } = useDataSet();
  const shown = classNames
    .slice(first, first + columns)
    .map((name, place) => ({ name, label: first + place }));
  const most = Math.max(1, ...(classCounts ?? []));
  return (
    <table className={classes.grid} style={{ width: `${(100 * shown.length) / columns}%` }}>
      <caption className={classes.hidden}>{dataWords.samplesLabel}</caption>
      <thead>
        <tr>
          {shown.map(({ name, label }) => (
            <th key={label} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {shown.map(({ label }) => (
            <td key={label}>
              <ClassColumn label={label} samples={samples} />
            </td>
          ))}
        </tr>
        <tr className={classes.counts}>
          {shown.map(({ label }) => {
            const count = classCounts?.[label] ?? 0;
            return (
              <td key={label} title={formatCount(count)}>
                <span className={classes.track}>
                  <span className={classes.bar} style={{ height: `${(100 * count) / most}%` }} />
                </span>
                <span>{count}</span>
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

/** Until the samples are here, a column has room for so many. */
const expectedRows = 4;

function ClassColumn({ label, samples }: { readonly label: number; readonly samples: Samples | undefined }) {
  const { side, channels, nameOf } = useDataSet();
  const pixels = useMemo(() => {
    const size = side * side * channels;
    if (!samples) return new Uint8Array(expectedRows * size);
    const first = samples.labels.indexOf(label);
    const rows = samples.labels.filter((one) => one === label).length;
    return samples.pixels.slice(first * size, (first + rows) * size);
  }, [samples, label, side, channels]);
  return (
    <Picture
      pixels={pixels}
      width={side}
      channels={channels}
      label={dataWords.samplesOf(nameOf(label))}
      className={classes.digit}
    />
  );
}
