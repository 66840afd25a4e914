/** Sizes that assembly/winograd2.ts (the forward pass) and assembly/winograd4.ts (the gradients) work with. */

/** Bytes from one plane of `floats` floats to the next: whole cache lines, and three more. */
export function planeBytes(floats: number): number {
  return Math.ceil((floats * 4) / 64) * 64 + 192;
}

export interface Plane {
  height: number;
  width: number;
}

/** 4x4 tiles of an image, rounded up to what groups of four rows or more hold, wholeGroups in assembly/groups.ts. */
export function paddedTiles({ height, width }: Plane): number {
  const tiles = Math.ceil(height / 4) * Math.ceil(width / 4);
  return Math.max(tiles, 4 * Math.ceil(tiles / 5));
}

/** Bytes of what the gradients lay out of a batch: V of its images and Y of its slopes. */
export function gradientBytes(plane: Plane, batch: number, channels: number, filters: number): number {
  const rows = batch * paddedTiles(plane);
  return POSITIONS * (planeBytes(rows * wholeVectors(channels)) + planeBytes(rows * wholePanels(filters)));
}

/** Bytes of one image padded for 6x6 tiles. */
export function paddedImageBytes({ height, width }: Plane, channels: number): number {
  return (4 * Math.ceil(height / 4) + 2) * (4 * Math.ceil(width / 4) + 2) * channels * 4;
}

/** Positions of a tile's products: 4 x 4 in the forward pass, 6 x 6 in the gradients. */
export const FORWARD_POSITIONS = 16;
export const POSITIONS = 36;
export const VECTOR_BYTES = 16;

/** Tiles the forward pass takes at a time, at most, BAND in assembly/winograd2.ts. */
const BAND = 30;

/** Channels as planes hold them where they are summed over, or shared out four at a time. */
export const wholeVectors = (count: number): number => 4 * Math.ceil(count / 4);

/** Channels or filters as planes hold them where eight are computed at a time. */
export const wholePanels = (count: number): number => 8 * Math.ceil(count / 8);

/** Scratch that a thread needs for the forward pass: V and products of a band, and one padded image. channels and filters: whole. */
export function forwardScratch({ height, width }: Plane, channels: number, filters: number): number {
  const padded = (side: number) => 2 * Math.ceil(side / 2) + 2;
  return (
    FORWARD_POSITIONS * (planeBytes(BAND * channels) + planeBytes(BAND * filters)) +
    padded(height) * padded(width) * channels * 4
  );
}
