/** Whether a value came back from storage as it was given. Numbers must be the same bit for bit, except that every NaN is one; the order of an object's keys does not matter. */

/** Compares what the structured clone keeps: primitives, binary data, dates, arrays, maps, sets and plain objects. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return sameBytes(bytesOf(a), bytesOf(b));
  if (a instanceof ArrayBuffer && b instanceof ArrayBuffer)
    return sameBytes(new Uint8Array(a), new Uint8Array(b));
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
  const itemsOfA = itemsOf(a);
  const itemsOfB = itemsOf(b);
  return (
    itemsOfA.length === itemsOfB.length && itemsOfA.every((item, index) => sameValue(item, itemsOfB[index]))
  );
}

/** A plain loop: `every` takes ten times as long, and this runs on megabytes between two training steps. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

const bytesOf = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function itemsOf(value: object): unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return [...value];
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
