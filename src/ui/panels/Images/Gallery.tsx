import { startTransition, useEffect, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/image-answers.ts';
import { Group } from './Group.tsx';
import classes from './Images.module.css';

/** So many images are drawn and made in one go. */
const groupSize = 60;

interface GalleryProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
}

/**
 * A list of test images. It comes group by group, so that the page answers meanwhile; a group that is out of sight costs the browser
 * nothing but its room.
 */
export function Gallery({ answers, images }: GalleryProps) {
  const groups = Math.ceil(images.length / groupSize);
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= groups) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(shown + 1)));
    return () => clearTimeout(timer);
  }, [shown, groups]);
  return (
    <div className={classes.gallery}>
      {Array.from({ length: Math.min(shown, groups) }, (_, group) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
          key={group}
          answers={answers}
          images={images.slice(group * groupSize, (group + 1) * groupSize)}
        />
      ))}
    </div>
  );
}
