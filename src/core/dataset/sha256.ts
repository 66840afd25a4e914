/**
 * SHA-256 over chunks as they arrive. Not `crypto.subtle`: it wants all bytes at once, and does not exist in insecure
 * contexts (the page opened over plain http from another machine of a classroom).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface Sha256 {
  update(chunk: Uint8Array): void;
  /** The digest, 64 lower-case hex digits. Call it once, at the end. */
  hex(): string;
}

export function createSha256(): Sha256 {
  const hash = sha256.create();
  return {
    update(chunk) {
      hash.update(chunk);
    },
    hex() {
      return bytesToHex(hash.digest());
    },
  };
}
