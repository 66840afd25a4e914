/** What the small pictures of terms are drawn of. A picture is 280 wide and 64 high; its text says the same, so nobody misses it. */
import type { ReactNode } from 'react';

const float = 'var(--float)';
export const int8 = 'var(--int8)';
export const dim = 'var(--dim)';

export function Sketch({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 280 64" width="100%" aria-hidden="true" fill="none" strokeLinecap="round">
      {children}
    </svg>
  );
}

interface LevelsProps {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly y: number;
}

/** A line with a tick for every level. */
export function Levels({ from, to, step, y }: LevelsProps) {
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return (
    <g stroke={int8} strokeWidth="1.5">
      <path d={`M${from} ${y}H${to}`} />
      <path d={ticks.map((x) => `M${x} ${y - 5}v10`).join('')} />
    </g>
  );
}

export const Dot = ({
  x,
  y,
  fill = float,
}: {
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
}) => <circle cx={x} cy={y} r="4" fill={fill} />;

interface ArrowProps {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export function Arrow({ from: [x1, y1], to: [x2, y2] }: ArrowProps) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) =>
    `M${x2} ${y2}L${x2 - 6 * Math.cos(angle + turn)} ${y2 - 6 * Math.sin(angle + turn)}`;
  return <path d={`M${x1} ${y1}L${x2} ${y2}${wing(0.5)}${wing(-0.5)}`} stroke={dim} strokeWidth="1.5" />;
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

export const Label = ({ x, y, children }: LabelProps) => (
  <text x={x} y={y} fill={dim} fontSize="11" textAnchor="middle">
    {children}
  </text>
);

export const Curve = ({ d, stroke = float }: { readonly d: string; readonly stroke?: string }) => (
  <path d={d} stroke={stroke} strokeWidth="2" strokeLinejoin="round" />
);

interface BarsProps {
  readonly heights: readonly number[];
  readonly x: number;
  readonly width: number;
  readonly fill?: string;
}

/** Bars that stand on the line at 54. */
export function Bars({ heights, x, width, fill = float }: BarsProps) {
  return heights.map((height, index) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no name but its place
      key={index}
      x={x + index * width}
      y={54 - height}
      width={width - 2}
      height={height}
      fill={fill}
    />
  ));
}

interface GridProps {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  /** Whether a cell is filled. */
  readonly marked?: (column: number, row: number) => boolean;
  readonly fill?: string;
}

export function Grid({ x, y, columns, rows, cell, marked, fill = float }: GridProps) {
  const cells = Array.from({ length: columns * rows }, (_, index) => {
    return { column: index % columns, row: Math.floor(index / columns) };
  });
  return cells.map(({ column, row }) => (
    <rect
      key={`${column},${row}`}
      x={x + column * cell}
      y={y + row * cell}
      width={cell - 2}
      height={cell - 2}
      rx="1"
      stroke={dim}
      strokeOpacity="0.6"
      fill={marked?.(column, row) ? fill : 'none'}
    />
  ));
}
