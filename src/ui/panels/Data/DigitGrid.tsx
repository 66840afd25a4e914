import { useEffect, useRef } from 'react';
import type { Samples } from '../../../client/store/slices/data.ts';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Data.module.css';

const side = 28;
const digits = Array.from({ length: 10 }, (_, digit) => digit);

/** Real images of every digit, a column each, over the number of images there are of it. */
export function DigitGrid({ classCounts }: { readonly classCounts: readonly number[] | undefined }) {
  const samples = usePlaygroundState((state) => state.samples);
  const most = Math.max(1, ...(classCounts ?? []));
  return (
    <table className={classes.grid}>
      <caption className={classes.hidden}>{words.data.samplesLabel}</caption>
      <thead>
        <tr>
          {digits.map((digit) => (
            <th key={digit} scope="col">
              {digit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {digits.map((digit) => (
            <td key={digit}>
              <DigitColumn digit={digit} samples={samples} />
            </td>
          ))}
        </tr>
        <tr className={classes.counts}>
          {digits.map((digit) => {
            const count = classCounts?.[digit] ?? 0;
            return (
              <td key={digit} title={`${formatCount(count)}`}>
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

function DigitColumn({ digit, samples }: { readonly digit: number; readonly samples: Samples | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = samples ? samples.labels.length / digits.length : 4;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && samples) drawColumn(context, samples, digit);
  }, [samples, digit]);
  return (
    <canvas
      ref={canvas}
      className={classes.digit}
      width={side}
      height={side * rows}
      role="img"
      aria-label={`${words.data.digit} ${digit}`}
    />
  );
}

/** White on black, as the network sees it. */
function drawColumn(context: CanvasRenderingContext2D, { labels, pixels }: Samples, digit: number): void {
  const first = labels.indexOf(digit);
  const rows = labels.filter((label) => label === digit).length;
  if (first < 0) return;
  const image = context.createImageData(side, side * rows);
  for (let position = 0; position < side * side * rows; position++) {
    image.data.fill(pixels[first * side * side + position] ?? 0, 4 * position, 4 * position + 3);
    image.data[4 * position + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
