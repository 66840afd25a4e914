import { startTransition, useEffect, useMemo, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/image-answers.ts';
import { Group } from './Group.tsx';

/** So many images are drawn, and asked for, in one go. */
const groupSize = 24;

/** So many groups get their places in one go. */
const groupsAtOnce = 10;

interface GalleryProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
}

/** A list of test images. It comes in parts, so that the page answers meanwhile. */
export function Gallery({ answers, images }: GalleryProps) {
  const groups = useMemo(() => inGroups(images), [images]);
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= groups.length) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(shown + groupsAtOnce)));
    return () => clearTimeout(timer);
  }, [shown, groups.length]);
  return (
    <>
      {groups.slice(0, shown).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
        <Group key={place} answers={answers} images={group} />
      ))}
    </>
  );
}

const inGroups = (images: readonly number[]): (readonly number[])[] =>
  Array.from({ length: Math.ceil(images.length / groupSize) }, (_, group) =>
    images.slice(group * groupSize, (group + 1) * groupSize),
  );
