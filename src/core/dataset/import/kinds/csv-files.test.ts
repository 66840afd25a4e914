import { describe, expect, it } from 'vitest';
import { read, someImages } from '../../../../testing/data/data-files.ts';
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
    /Line 2 of test.csv has the label 3 \(cow\), a class that no training image has/,
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
  expect(notes.join(' ')).toMatch(/test.csv was left out: its images have no labels/);
  expect(notes.join(' ')).toMatch(/1 file was left out \(sample_submission.csv\)/);
  await expect(read({ 'test.csv': unlabelled })).rejects.toThrow(
    /test.csv holds images without labels.*train.csv/,
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
      message: /Line 7 of train.csv has the label -1/,
    },
    {
      what: 'a label between numbers',
      text: changed(3, (line) => `0.5${line.slice(1)}`),
      message: /Line 4 of train.csv has the label 0.5/,
    },
    {
      what: 'no label',
      text: changed(3, (line) => line.slice(1)),
      message: /Line 4 of train.csv has no label/,
    },
    {
      what: 'a value too few',
      text: changed(3, (line) => line.replace(/,\d+$/, '')),
      message: /train.csv.*line 4 has 64 values.*first line has 65/,
    },
    { what: 'a value too many', text: changed(3, (line) => `${line},0`), message: /line 4 has more values/ },
    {
      what: 'a value that is no number',
      text: changed(3, (line) => line.replace(/,(\d+),/, ',x,')),
      message: /value 2 of line 4 is not a number/,
    },
    {
      what: 'a pixel too large',
      text: changed(3, (line) => line.replace(/,(\d+),/, ',300,')),
      message: /values from 0 to 300/,
    },
    {
      what: 'a number of values that is no square',
      text: lines.map((line) => `${line},1,2`).join('\n'),
      message: /a line has 67 values.*785 values/,
    },
    { what: 'a header alone', text: header, message: /no image follows/ },
    {
      what: 'a line without end',
      text: `${lines[0]}\n${'1,'.repeat(200_000)}`,
      message: /line 2, is longer than any image/,
    },
    {
      what: 'a first line without end',
      text: '1,'.repeat(200_000),
      message: /line 1, is longer than any image/,
    },
    { what: 'too many values', text: '1,'.repeat(20_000), message: /more than 12296 values/ },
  ])('$what', async ({ text, message }) => {
    await expect(read({ 'train.csv': text, 'test.csv': test })).rejects.toThrow(DataFileError);
    await expect(read({ 'train.csv': text, 'test.csv': test })).rejects.toThrow(message);
  });
});
