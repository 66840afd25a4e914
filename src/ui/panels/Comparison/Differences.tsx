import type { ReactNode } from 'react';
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import { ImageCount } from '../../controls/ImageCount.tsx';
import {
  formatBytes,
  formatChange,
  formatCount,
  formatMilliseconds,
  formatPercent,
  formatSigned,
} from '../../format.ts';
import { lookOf, type ModelId, type Report } from '../../models.ts';
import { comparisonWords } from '../../words/late.ts';
import classes from './Comparison.module.css';

const text = comparisonWords;

interface Row {
  readonly name: () => string;
  readonly of: (report: Report) => number | undefined;
  /** The images that it counts. */
  readonly lists?: Readonly<Record<ModelId, ImageList>>;
  readonly format: (value: number) => string;
  readonly difference: (baseline: number, candidate: number) => string;
}

const inPercent = (baseline: number, candidate: number) => formatChange(baseline, candidate, 1);

const rows: readonly Row[] = [
  {
    name: () => text.accuracy,
    of: ({ accuracy }) => accuracy && percentCorrect(accuracy),
    format: formatPercent,
    difference: (baseline, candidate) => text.points(formatSigned(candidate - baseline, 2)),
  },
  {
    name: () => text.correct,
    of: ({ accuracy }) => accuracy?.correct,
    format: formatCount,
    difference: (baseline, candidate) => formatSigned(candidate - baseline, 0),
  },
  {
    name: () => text.mistakes,
    of: ({ accuracy }) => accuracy && accuracy.images - accuracy.correct,
    lists: { float: 'baselineWrong', int8: 'candidateWrong' },
    format: formatCount,
    difference: (baseline, candidate) => formatSigned(candidate - baseline, 0),
  },
  { name: () => text.file, of: ({ fileBytes }) => fileBytes, format: formatBytes, difference: inPercent },
  {
    name: () => text.gzipped,
    of: ({ gzippedBytes }) => gzippedBytes,
    format: formatBytes,
    difference: inPercent,
  },
  {
    name: () => text.latency,
    of: ({ latency }) => latency?.median,
    format: formatMilliseconds,
    difference: inPercent,
  },
];

/** The numbers of two models with their signed differences. */
export function Differences({
  baseline,
  candidate,
}: {
  readonly baseline: Report;
  readonly candidate: Report;
}) {
  const columns = [baseline, candidate].map((report) => ({ report, look: lookOf(report) }));
  return (
    <table className={classes.differences}>
      <thead>
        <tr>
          <th scope="col">{text.measure}</th>
          {columns.map(({ report, look }) => (
            <th key={report.id} scope="col" style={{ color: look.colour }}>
              {look.name}
            </th>
          ))}
          <th scope="col">{text.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of, lists, format, difference }) => {
          const before = of(baseline);
          const after = of(candidate);
          return (
            <tr key={name()}>
              <th scope="row">{name()}</th>
              {columns.map(({ report, look }) => {
                const value = of(report);
                return (
                  <td key={report.id} style={{ color: look.colour }}>
                    {shown(value, format, lists?.[look.id])}
                  </td>
                );
              })}
              <td>{before === undefined || after === undefined ? '–' : difference(before, after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function shown(value: number | undefined, format: Row['format'], list: ImageList | undefined): ReactNode {
  if (value === undefined) return '–';
  return list ? <ImageCount list={list} count={value} /> : format(value);
}
