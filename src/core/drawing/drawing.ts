/** A drawing as a pad records it. It has no pixels: it can be made into a picture of any side. */

/** A place on the pad as fractions of its side, from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points that a pen went through without being lifted. A single one is a dot. */
export type Stroke = readonly Point[];

/** Strokes in the order in which they were drawn. */
export type Drawing = readonly Stroke[];
