import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { isZip, openZip } from '../zip/read.ts';
import { ArchiveWriter } from './archive.ts';
import { archiveMark } from './marks.ts';

it('is a zip archive of what was put into it, known by its first entry', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string(), (bytes, text) => {
      const archive = new ArchiveWriter();
      archive.bytes('parts/1.bin', bytes);
      const first = archive.take();
      archive.text('runs.json', text);
      archive.end();
      const whole = Uint8Array.from([...first, ...archive.take()].flatMap((piece) => [...piece]));
      expect(isZip(whole)).toBe(true);
      const entries = openZip(whole, 'workspace.zip', { totalBytes: 100_000, entries: 10 });
      expect([...entries.keys()]).toEqual([archiveMark, 'parts/1.bin', 'runs.json']);
      expect(entries.get('parts/1.bin')?.read()).toEqual(bytes);
      expect(entries.get('runs.json')?.read()).toEqual(new TextEncoder().encode(text));
    }),
    { numRuns: 30 * inject('runsFactor') },
  );
});
