import { createSha256 } from '../../../core/dataset/sha256.ts';

export function sha256Of(bytes: Uint8Array): string {
  const hash = createSha256();
  hash.update(bytes);
  return hash.hex();
}
