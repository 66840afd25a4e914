import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const decoded = (text: string) => decodeBase64(bytesOf(text));

it('writes what atob reads, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = textOf(encodeBase64(bytes));
      expect(bytesOf(atob(text))).toEqual(bytes);
      expect(decoded(text)).toEqual(bytes);
    }),
  );
});

it('has the spellings of RFC 4648, section 10', () => {
  const known = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foobar: 'Zm9vYmFy' };
  for (const [text, spelled] of Object.entries(known))
    expect(textOf(encodeBase64(bytesOf(text)))).toBe(spelled);
});

it('refuses what stands for no bytes, and a second spelling of the same', () => {
  for (const text of ['Zg=', 'Zg', 'Zh==', 'Zm9=', 'Z===', '====', 'Zm9v\n', 'Zm-_', 'Zg==Zg=='])
    expect(decoded(text), text).toBeUndefined();
});
