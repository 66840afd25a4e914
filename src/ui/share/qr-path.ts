/** A QR code as the path of an SVG picture. */
import { encode } from 'uqr';

/**
 * What a code of version 25 holds with the least correction. Larger ones have more than 117 modules a side: at the size that the
 * dialog has, a phone's camera cannot tell them apart. Source: ISO/IEC 18004, table 7.
 */
const mostBytes = 1273;

/** Light modules around the code, by which readers find it. Source: ISO/IEC 18004. */
const quietZone = 4;

export interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly side: number;
  /** The dark modules. The unit is a module. */
  readonly path: string;
}

/** Undefined where a text is too long for a code that a camera can read: above 1,273 bytes of UTF-8. */
export function qrPath(text: string): QrPath | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return undefined;
  const { data: modules } = encode(text, { border: quietZone, boostEcc: true });
  const rows = modules.map((row, y) =>
    runsOf(row).map(({ from, to }) => `M${from} ${y}h${to - from}v1H${from}z`),
  );
  return { side: modules.length, path: rows.flat().join('') };
}

interface ModuleRun {
  readonly from: number;
  readonly to: number;
}

/** Dark modules that lie side by side: one shape without seams. */
function runsOf(row: readonly boolean[]): readonly ModuleRun[] {
  const runs: ModuleRun[] = [];
  let from = row.indexOf(true);
  while (from >= 0) {
    const light = row.indexOf(false, from);
    const to = light < 0 ? row.length : light;
    runs.push({ from, to });
    from = row.indexOf(true, to);
  }
  return runs;
}
