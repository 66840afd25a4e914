import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSha256 } from './sha256.ts';

it('gives the digest of all chunks together, however they were cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (chunks) => {
      const ours = createSha256();
      const theirs = createHash('sha256');
      for (const chunk of chunks) {
        ours.update(chunk);
        theirs.update(chunk);
      }
      expect(ours.hex()).toBe(theirs.digest('hex'));
    }),
  );
});
