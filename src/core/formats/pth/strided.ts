/** A tensor as a view on a storage: PyTorch saves storages whole, and of each tensor where in it its elements lie. */

/** All in elements. Strides are as many as sizes. */
export interface StridedView {
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** Whether the elements lie one after the other, the last axis first. The stride of an axis of length 1 is never used. */
export function isContiguous({ shape, strides }: StridedView): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis] ?? 1;
    if (length !== 1 && strides[axis] !== expected) return false;
    expected *= length;
  }
  return true;
}

/** The elements, of `width` bytes each, in row-major order. The view must lie within the storage and not be empty. */
export function rowMajorCopy(storage: Uint8Array, view: StridedView, width: number): Uint8Array<ArrayBuffer> {
  const { offset, shape, strides } = view;
  const count = shape.reduce((product, length) => product * length, 1);
  const copy = new Uint8Array(count * width);
  const index = shape.map(() => 0);
  let source = offset;
  for (let i = 0; i < count; i++) {
    copy.set(storage.subarray(source * width, (source + 1) * width), i * width);
    // One further along the last axis; where an axis is at its end, it starts again and the one before it goes on.
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (index[axis] ?? 0) + 1;
      const stride = strides[axis] ?? 0;
      if (next < (shape[axis] ?? 1)) {
        index[axis] = next;
        source += stride;
        break;
      }
      index[axis] = 0;
      source -= (next - 1) * stride;
    }
  }
  return copy;
}
