import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { useWidth } from '../../controls/use-width.ts';
import { Group } from './Group.tsx';
import classes from './Images.module.css';

/** So many rows are drawn, and asked for, in one go. */
const rowsOfGroup = 3;

/** So many groups get their places in one go. */
const groupsAtOnce = 10;

/** An image with its answers needs so many pixels, with the gap beside it. */
const widthOfImage = 112;

/** So many stand side by side before the width is known. */
const columnsAtFirst = 8;

interface GalleryProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
}

/** A list of test images. It comes in parts, so that the page answers meanwhile. */
export function Gallery({ answers, images }: GalleryProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columns = width === 0 ? columnsAtFirst : Math.max(1, Math.floor(width / widthOfImage));
  const groups = useMemo(() => inGroups(images, columns * rowsOfGroup), [images, columns]);
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= groups.length) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(shown + groupsAtOnce)));
    return () => clearTimeout(timer);
  }, [shown, groups.length]);
  return (
    <div ref={box} className={classes.gallery}>
      {groups.slice(0, shown).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
        <Group key={place} answers={answers} images={group} columns={columns} />
      ))}
    </div>
  );
}

const inGroups = (images: readonly number[], size: number): (readonly number[])[] =>
  Array.from({ length: Math.ceil(images.length / size) }, (_, group) =>
    images.slice(group * size, (group + 1) * size),
  );
