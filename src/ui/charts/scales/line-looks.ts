/** How the lines of a chart with several runs are told apart: by colour and, for those who cannot tell colours apart, by dashes. */
export interface LineLook {
  /** A CSS colour. */
  readonly colour: string;
  /** As in SVG's stroke-dasharray. */
  readonly dashes: string;
}

const looks: readonly LineLook[] = [
  { colour: 'var(--float)', dashes: 'none' },
  { colour: 'var(--int8)', dashes: '7 3' },
  { colour: 'var(--good)', dashes: '2 2' },
  { colour: 'var(--bad)', dashes: '9 3 2 3' },
  { colour: 'var(--ink)', dashes: '4 4' },
  { colour: 'var(--dim)', dashes: '12 3' },
];

/** The look of a line by its place. After six of them they come again. */
export const lineLook = (place: number): LineLook =>
  looks[place % looks.length] ?? { colour: 'var(--ink)', dashes: 'none' };
