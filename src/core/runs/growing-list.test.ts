import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkLength, GrowingList } from './growing-list.ts';
import { told } from './telling.ts';

const make = (length: number) => new Float32Array(length);
const empty = () => GrowingList.of(make);
const numbers = (list: ReturnType<typeof empty>) =>
  Array.from({ length: list.length }, (_, index) => list.at(index));
const ramp = (length: number, from = 0) => Float32Array.from({ length }, (_, index) => from + index);

it('holds what was appended, over the borders of chunks', () => {
  const list = empty()
    .append(ramp(10))
    .append(ramp(3 * chunkLength, 10))
    .append([-1]);
  expect(list.length).toBe(3 * chunkLength + 11);
  for (const index of [0, 9, 10, chunkLength - 1, chunkLength, 3 * chunkLength + 9])
    expect(list.at(index)).toBe(index);
  expect(list.at(list.length - 1)).toBe(-1);
});

it('has no numbers outside', () => {
  const list = empty().append([1, 2]).upTo(1);
  expect(() => list.at(1)).toThrow('There is no number 1 in a list of 1.');
  expect(() => list.at(-1)).toThrow(RangeError);
});

describe('lists that come from one another', () => {
  it('each keep their numbers, whichever is extended, cut or extended twice', () => {
    const change = fc.record({
      from: fc.nat(),
      cut: fc.option(fc.nat({ max: 40 })),
      values: fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const lists = [{ list: empty(), expected: [] as number[] }];
        for (const { from, cut, values } of changes) {
          const origin = lists[from % lists.length] ?? { list: empty(), expected: [] };
          const length = Math.min(cut ?? Number.POSITIVE_INFINITY, origin.list.length);
          lists.push({
            list: origin.list.upTo(length).append(values),
            expected: [...origin.expected.slice(0, length), ...values],
          });
        }
        for (const { list, expected } of lists) expect(numbers(list)).toEqual(expected);
      }),
    );
  });

  it('know which one begins another, and that one which was cut and went on elsewhere does not', () => {
    const short = empty().append([1, 2, 3]);
    const long = short.append([4]);
    expect([short.isBeginningOf(long), long.isBeginningOf(short), short.isBeginningOf(short)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(long.isBeginningOf(short.append([5, 6]))).toBe(false);
  });
});

describe('as arrays', () => {
  it('is full chunks and a rest, and reads back', () => {
    const list = empty().append(ramp(2 * chunkLength + 5));
    const chunks = list.chunks();
    expect(chunks.map(({ length }) => length)).toEqual([chunkLength, chunkLength, 5]);
    const again = GrowingList.of(make, chunks).append([7]);
    expect([again.length, again.at(chunkLength), again.at(again.length - 1)]).toEqual([
      list.length + 1,
      chunkLength,
      7,
    ]);
  });

  it('only the last changes when the list grows', () => {
    const list = empty().append(ramp(2 * chunkLength + 5));
    const before = list.chunks();
    const copies = before.map((chunk) => chunk.slice());
    const after = list.append(ramp(chunkLength)).chunks();
    expect(after.slice(0, 2).map((chunk, index) => chunk === before[index])).toEqual([true, true]);
    expect(before).toEqual(copies);
  });

  it('that are not full in between are refused', () => {
    expect(() => GrowingList.of(make, [make(3), make(2)])).toThrow(
      told('records/chunk', { numbers: chunkLength }),
    );
  });
});
