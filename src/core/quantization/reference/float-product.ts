/** The matrix product of a float layer, in double precision: the reference for layers that stay float. */

const tileColumns = 4;

/** weight: (columns, depth), x: (rows, depth). Returns x times weight transposed: (rows, columns). */
export function floatProduct(
  weight: Float64Array,
  x: Float64Array,
  columns: number,
  rows: number,
  depth: number,
): Float64Array {
  const y = new Float64Array(rows * columns);
  if (columns < tileColumns) {
    multiplyNarrow(weight, x, y, columns, rows, depth);
    return y;
  }
  for (let row = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += tileColumns) {
      // Where rows or columns do not fill a tile, the tile moves back and computes some a second time.
      multiplyTile(
        weight,
        x,
        y,
        columns,
        depth,
        Math.max(0, Math.min(row, rows - 2)),
        Math.min(column, columns - tileColumns),
      );
    }
  }
  return y;
}

/** Fewer columns than a tile has: one result after the other. */
function multiplyNarrow(
  weight: Float64Array,
  x: Float64Array,
  y: Float64Array,
  columns: number,
  rows: number,
  depth: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let i = 0; i < depth; i++) sum += (x[row * depth + i] ?? 0) * (weight[column * depth + i] ?? 0);
      y[row * columns + column] = sum;
    }
  }
}

/** Two rows by four columns at once, so that a value once loaded is used several times. A missing second row reads as zeros. */
function multiplyTile(
  weight: Float64Array,
  x: Float64Array,
  y: Float64Array,
  columns: number,
  depth: number,
  row: number,
  column: number,
): void {
  const x0 = row * depth;
  const x1 = x0 + depth;
  const w0 = column * depth;
  const w1 = w0 + depth;
  const w2 = w1 + depth;
  const w3 = w2 + depth;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let i = 0; i < depth; i++) {
    const a = x[x0 + i] ?? 0;
    const b = x[x1 + i] ?? 0;
    const v0 = weight[w0 + i] ?? 0;
    const v1 = weight[w1 + i] ?? 0;
    const v2 = weight[w2 + i] ?? 0;
    const v3 = weight[w3 + i] ?? 0;
    a0 += a * v0;
    a1 += a * v1;
    a2 += a * v2;
    a3 += a * v3;
    b0 += b * v0;
    b1 += b * v1;
    b2 += b * v2;
    b3 += b * v3;
  }
  const first = row * columns + column;
  y[first] = a0;
  y[first + 1] = a1;
  y[first + 2] = a2;
  y[first + 3] = a3;
  // Beyond the end of a typed array, where the second row of a single one would go, nothing is written.
  const second = first + columns;
  y[second] = b0;
  y[second + 1] = b1;
  y[second + 2] = b2;
  y[second + 3] = b3;
}
