import { useMemo } from 'react';
import type { Samples } from '../../../client/store/slices/data.ts';
import { Picture } from '../../controls/Picture.tsx';
import { useDataSet } from '../../data-set.ts';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Data.module.css';

/** Real images of every class, a column each, over the number of images there are of it. */
export function ClassGrid({ classCounts }: { readonly classCounts: readonly number[] | undefined }) {
  const samples = usePlaygroundState((state) => state.samples);
  const { classNames } = useDataSet();
  const most = Math.max(1, ...(classCounts ?? []));
  return (
    <table className={classes.grid}>
      <caption className={classes.hidden}>{words.data.samplesLabel}</caption>
      <thead>
        <tr>
          {classNames.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {classNames.map((name, label) => (
            <td key={name}>
              <ClassColumn label={label} samples={samples} />
            </td>
          ))}
        </tr>
        <tr className={classes.counts}>
          {classNames.map((name, label) => {
            const count = classCounts?.[label] ?? 0;
            return (
              <td key={name} title={formatCount(count)}>
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
      label={words.data.samplesOf(nameOf(label))}
      className={classes.digit}
    />
  );
}
