import { useEffect, useReducer } from 'react';
import { usePlayground } from '../../playground-context.ts';

/** Has the bytes of test images fetched when they are wanted, and draws again when they have come. Returns what is here of them. */
export function usePixels(
  images: readonly number[],
  areWanted: boolean,
): (index: number) => Uint8Array | undefined {
  const { pixelsOf, knownPixels } = usePlayground();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!areWanted || images.every((index) => knownPixels(index))) return undefined;
    let isGone = false;
    void pixelsOf(images).then(() => {
      if (!isGone) drawAgain();
    });
    return () => {
      isGone = true;
    };
  }, [pixelsOf, knownPixels, images, areWanted]);
  return knownPixels;
}
