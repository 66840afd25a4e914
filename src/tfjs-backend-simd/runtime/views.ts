/** Values in WebAssembly memory as JavaScript sees them. */

/** Types whose values can lie there. TF.js has none for bytes; 'bool' is stored as such. */
export type StoredType = 'float32' | 'int32' | 'bool';

export function dtypeOf(values: Float32Array | Int32Array | Uint8Array): StoredType {
  if (values instanceof Float32Array) return 'float32';
  return values instanceof Int32Array ? 'int32' : 'bool';
}

/** The `length` values at an address. */
export function view(dtype: StoredType, buffer: ArrayBufferLike, pointer: number, length: number) {
  switch (dtype) {
    case 'float32':
      return new Float32Array(buffer, pointer, length);
    case 'int32':
      return new Int32Array(buffer, pointer, length);
    case 'bool':
      return new Uint8Array(buffer, pointer, length);
  }
}
