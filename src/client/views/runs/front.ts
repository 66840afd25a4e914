/** Accuracy against bytes: which models no other one beats in both. */
import { percentCorrect } from '../../../core/results/accuracy.ts';
import type { RunRow } from '../../../core/results/run-row.ts';

export interface FrontPoint {
  readonly row: RunRow;
  readonly bytes: number;
  /** In percent, of so many images. */
  readonly accuracy: number;
  readonly images: number;
  /** Whether it is on the front: every model of a smaller file, or of one as large, is less accurate. */
  readonly isOnFront: boolean;
}

/** The rows whose accuracy is known, from the smallest file to the largest; of equally large ones the most accurate first. */
export function frontPoints(rows: readonly RunRow[]): FrontPoint[] {
  const measured = rows
    .flatMap((row) =>
      row.accuracy
        ? [
            {
              row,
              bytes: row.fileBytes,
              accuracy: percentCorrect(row.accuracy),
              images: row.accuracy.images,
            },
          ]
        : [],
    )
    .sort((a, b) => a.bytes - b.bytes || b.accuracy - a.accuracy);
  let best = Number.NEGATIVE_INFINITY;
  return measured.map((point) => {
    const isOnFront = point.accuracy > best;
    best = Math.max(best, point.accuracy);
    return { ...point, isOnFront };
  });
}
