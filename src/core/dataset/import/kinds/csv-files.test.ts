import { describe, expect, it } from 'vitest';
import { read, someImages } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../data-file.ts';

const pixels = someImages(12);
const rows = Array.from({ length: 12 }, (_, i) => [...pixels.subarray(64 * i, 64 * (i + 1))]);
const header = ['label', ...Array.from({ length: 64 }, (_, i) => `pixel${i}`)].join(',');
const lines = rows.map((row, i) => [i % 3, ...row].join(','));
const test = lines.slice(0, 6).join('\n');

describe('reads the same of', () => {
  const expected = { pixels: [...pixels], labels: rows.map((_, i) => i % 3) };
  it.each([
    { what: 'plain lines', text: `${lines.join('\n')}\n` },
    { what: 'a last line without an end', text: lines.join('\n') },
    { what: 'a header', text: [header, ...lines].join('\n') },
    { what: 'lines that end as on Windows, and empty ones', text: ['', ...lines, ''].join('\r\n') },
    { what: 'a byte order mark', text: `\ufeff${lines.join('\n')}` },
    { what: 'semicolons', text: lines.join('\n').replaceAll(',', ';') },
    { what: 'tabs', text: lines.join('\n').replaceAll(',', '\t') },
    { what: 'blanks behind separators', text: lines.join('\n').replaceAll(',', ', ') },
    { what: 'quotes', text: lines.map((line) => line.replaceAll(/\d+/g, '"$&"')).join('\n') },
    { what: 'decimal points', text: lines.map((line) => line.replaceAll(/\d+/g, '$&.0')).join('\n') },
    {
      what: 'fractions of 255',
      text: rows.map((row, i) => [i % 3, ...row.map((value) => value / 255)].join(',')).join('\n'),
    },
    { what: 'the label last', text: rows.map((row, i) => [...row, i % 3].join(',')).join('\n') },
    {
      what: 'the label under its name, behind an index',
      text: [`,${header}`, ...lines.map((line, i) => `${i},${line}`)].join('\n'),
    },
  ])('$what', async ({ text }) => {
    const { train, test: tested } = await read({ 'train.csv': text, 'test.csv': text });
    expect({ pixels: [...train.pixels], labels: [...train.labels] }).toEqual(expected);
    expect(tested).toEqual(train);
  });
});

it('labels that are names become classes in the order of code points', async () => {
  const names = ['dog', 'Zebra', 'cat'];
  const table = (labels: readonly string[]) =>
    rows.map((row, i) => [labels[i % 3], ...row].join(',')).join('\n');
  const {
    info,
    train,
    test: tested,
  } = await read({ 'train.csv': table(names), 'test.csv': table(['cat', 'dog', 'cat']) });
  expect(info.classNames).toEqual(['Zebra', 'cat', 'dog']);
  expect([...train.labels.subarray(0, 3)]).toEqual([2, 0, 1]);
  expect([...tested.labels.subarray(0, 3)]).toEqual([1, 2, 1]);
  await expect(read({ 'train.csv': table(names), 'test.csv': table(['cat', 'cow', 'dog']) })).rejects.toThrow(
    told('data-files/class-not-trained', {
      place: told('data-kinds/csv-line', { path: 'test.csv', line: '2' }),
      label: '3',
      known: ['0', '1', '2'],
      name: 'cow',
    }),
  );
});

it("leaves Kaggle's test.csv out, whose images have no labels, and says why", async () => {
  const unlabelled = [header.replace('label,', ''), ...rows.map((row) => row.join(','))].join('\n');
  const train = [header, ...lines].join('\n');
  const { info, notes } = await read({
    'train.csv': train,
    'test.csv': unlabelled,
    'sample_submission.csv': 'ImageId,Label\n1,0\n',
  });
  expect(info.counts).toEqual({ train: 9, test: 3 });
  expect(notes).toContain(told('data-kinds/csv-left-out', { path: 'test.csv' }));
  expect(notes).toContain(told('data-files/left-out', { count: 1, paths: ['sample_submission.csv'] }));
  await expect(read({ 'test.csv': unlabelled })).rejects.toThrow(
    told('data-kinds/csv-no-labels', { path: 'test.csv' }),
  );
});

it('three channels are red, green and blue of a pixel after the other', async () => {
  const colour = someImages(6, 192);
  const text = Array.from({ length: 6 }, (_, i) =>
    [i % 2, ...colour.subarray(192 * i, 192 * (i + 1))].join(','),
  ).join('\n');
  const { info, train } = await read({ 'train.csv': text, 'test.csv': text });
  expect(info).toMatchObject({ side: 8, channels: 3 });
  expect(train.pixels).toEqual(colour);
});

describe('refuses, with the line,', () => {
  const changed = (line: number, change: (text: string) => string) =>
    lines.map((text, i) => (i === line ? change(text) : text)).join('\n');
  it.each([
    {
      what: 'a negative label',
      text: changed(6, (line) => `-${line.replace(/^\d/, '1')}`),
      message: told('data-files/label-out-of-range', {
        place: told('data-kinds/csv-line', { path: 'train.csv', line: '7' }),
        label: '-1',
        last: '99',
      }),
    },
    {
      what: 'a label between numbers',
      text: changed(3, (line) => `0.5${line.slice(1)}`),
      message: told('data-kinds/csv-wrong-label', { path: 'train.csv', line: '4', label: '0.5' }),
    },
    {
      what: 'no label',
      text: changed(3, (line) => line.slice(1)),
      message: told('data-kinds/csv-no-label', { path: 'train.csv', line: '4' }),
    },
    {
      what: 'a value too few',
      text: changed(3, (line) => line.replace(/,\d+$/, '')),
      message: told('data-kinds/csv-other-count', { path: 'train.csv', line: '4', values: 64, first: 65 }),
    },
    {
      what: 'a value too many',
      text: changed(3, (line) => `${line},0`),
      message: told('data-kinds/csv-more-values', { path: 'train.csv', line: '4', first: 65 }),
    },
    {
      what: 'a value that is no number',
      text: changed(3, (line) => line.replace(/,(\d+),/, ',x,')),
      message: told('data-kinds/csv-no-number', { path: 'train.csv', line: '4', place: '2' }),
    },
    {
      what: 'a pixel too large',
      text: changed(3, (line) => line.replace(/,(\d+),/, ',300,')),
      message: told('data-files/pixels-out-of-range', { path: 'train.csv', least: '0', most: '300' }),
    },
    {
      what: 'a number of values that is no square',
      text: lines.map((line) => `${line},1,2`).join('\n'),
      message: told('data-kinds/csv-no-square', { path: 'train.csv', values: 67 }),
    },
    {
      what: 'a header alone',
      text: header,
      message: told('data-kinds/csv-header-alone', { path: 'train.csv', values: 65 }),
    },
    {
      what: 'a line without end',
      text: `${lines[0]}\n${'1,'.repeat(200_000)}`,
      message: told('data-kinds/csv-long-line', { path: 'train.csv', line: '2', side: 64 }),
    },
    {
      what: 'a first line without end',
      text: '1,'.repeat(200_000),
      message: told('data-kinds/csv-long-line', { path: 'train.csv', line: '1', side: 64 }),
    },
    {
      what: 'too many values',
      text: '1,'.repeat(20_000),
      message: told('data-kinds/csv-many-values', { path: 'train.csv', most: 12296 }),
    },
  ])('$what', async ({ text, message }) => {
    await expect(read({ 'train.csv': text, 'test.csv': test })).rejects.toThrow(DataFileError);
    await expect(read({ 'train.csv': text, 'test.csv': test })).rejects.toThrow(message);
  });
});
