import { useEffect, useRef, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/image-answers.ts';
import { formatCount } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { useModels } from '../../models.ts';
import { words } from '../../words/words.ts';
import classes from './Margins.module.css';
import { type MarginPoints, marginPoints, paintMargins } from './paint-margins.ts';

const text = words.margins;

/** Every test image as a point: how decided each of the two models is about it. */
export function Margins() {
  const answers = useImageAnswers();
  const points = answers && marginPoints(answers);
  if (!answers || !points) return <p className={classes.about}>{text.empty}</p>;
  return <Scatter answers={answers} points={points} />;
}

interface ScatterProps {
  readonly answers: ImageAnswers;
  readonly points: MarginPoints;
}

function Scatter({ answers, points }: ScatterProps) {
  const [float, int8] = useModels();
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(canvas);
  useEffect(() => {
    if (canvas.current && width > 0) paintMargins(canvas.current, points);
  }, [points, width]);
  const images = formatCount(answers.labels.length);
  const { changed } = points;
  const widest = Math.max(...changed.map((image) => points.across[image] ?? 0));
  const summary =
    changed.length === 0
      ? text.noneChanged(images)
      : text.picture(formatCount(changed.length), images, widest.toFixed(2));
  return (
    <>
      <p className={classes.about}>{text.about(float?.name ?? '', int8?.name ?? '')}</p>
      <figure className={classes.figure} aria-label={words.margins.heading}>
        <canvas ref={canvas} className={classes.canvas} role="img" aria-label={summary} />
        <figcaption className={classes.about}>{summary}</figcaption>
      </figure>
    </>
  );
}

/** How wide it is now, in CSS pixels. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
