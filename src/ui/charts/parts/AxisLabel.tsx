import type { BaseTickContentProps } from 'recharts';

/** Distance from the middle, or from the top, of a digit to the line that it stands on. */
const baseline = { middle: '0.355em', start: '0.71em', end: '0' };

/** A label of one line. Recharts' own measures its words in the document, to break them where they are too long. */
export function AxisLabel({
  x,
  y,
  index,
  payload,
  textAnchor,
  verticalAnchor,
  tickFormatter,
}: BaseTickContentProps) {
  return (
    <text x={x} y={y} dy={baseline[verticalAnchor]} textAnchor={textAnchor}>
      {tickFormatter ? tickFormatter(payload.value, index) : payload.value}
    </text>
  );
}
