import type { ReactNode } from 'react';
import type { ImageList } from '../../core/metrics/image-lists.ts';
import { formatCount } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { imageListWords } from '../words/words.ts';
import classes from './ImageCount.module.css';

interface ImageCountProps {
  readonly list: ImageList;
  readonly count: number;
  /** What stands there in place of the bare number. */
  readonly children?: ReactNode;
}

/** A number that opens the images that it counts. Where it counts none, there is nothing to open. */
export function ImageCount({ list, count, children = formatCount(count) }: ImageCountProps) {
  const { showImages } = usePlayground();
  if (count === 0) return <span data-list={list}>{children}</span>;
  return (
    <button
      type="button"
      className={classes.count}
      data-list={list}
      data-value={count}
      title={imageListWords.open(formatCount(count), imageListWords.lists[list])}
      onClick={() => showImages({ kind: 'list', list })}
    >
      {children}
    </button>
  );
}
