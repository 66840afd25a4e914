import { memo, useEffect, useRef } from 'react';
import classes from './Filters.module.css';

interface FilterProps {
  /** kernel x kernel greys each, 0 to 255: one picture, or baseline, candidate and difference. */
  readonly pictures: readonly Uint8ClampedArray[];
  readonly kernel: number;
  readonly largestDifference: number;
  readonly label: string;
}

/** One filter: its pictures side by side. */
export const Filter = memo(function Filter({ pictures, kernel, largestDifference, label }: FilterProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, pictures, kernel);
  }, [pictures, kernel]);
  return (
    <li data-testid="filter" data-value={largestDifference}>
      <canvas
        ref={canvas}
        className={classes.filter}
        style={{ aspectRatio: `${widthOf(pictures, kernel)} / ${kernel}` }}
        role="img"
        aria-label={label}
      />
    </li>
  );
});

/** A column of nothing stands between two pictures. */
const widthOf = ({ length }: FilterProps['pictures'], kernel: number) => length * (kernel + 1) - 1;

/** The canvas gets a pixel for each weight; its style makes them large. */
function paint(canvas: HTMLCanvasElement, pictures: FilterProps['pictures'], kernel: number): void {
  canvas.width = widthOf(pictures, kernel);
  canvas.height = kernel;
  const context = canvas.getContext('2d');
  for (const [place, greys] of pictures.entries()) {
    const image = new ImageData(kernel, kernel);
    for (const [pixel, grey] of greys.entries()) image.data.set([grey, grey, grey, 255], 4 * pixel);
    context?.putImageData(image, place * (kernel + 1), 0);
  }
}
