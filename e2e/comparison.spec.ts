// The Comparison panel and the scoreboard: float beside int8 in numbers, words and pictures that agree with the predictions.

import { weightsWithOutlier } from './support/crafted-weights.ts';
import { chooseWeights, exportedTable, importWeights, type Row } from './support/exports.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, inView, openPage, value } from './support/playground.ts';
import { trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const signed = (difference: number, digits: number): string => {
  const size = Math.abs(difference).toFixed(digits);
  if (Number(size) === 0) return size;
  return `${difference < 0 ? '−' : '+'}${size}`;
};

/** Images whose predictions differ, by who is right. */
function changes(rows: readonly Row[]): { better: number; worse: number; bothWrong: number } {
  const changed = rows.filter((row) => row.float_prediction !== row.int8_prediction);
  const better = changed.filter((row) => row.int8_prediction === row.label).length;
  const worse = changed.filter((row) => row.float_prediction === row.label).length;
  return { better, worse, bothWrong: changed.length - better - worse };
}

test('before there is anything to compare, it says what to do', async ({ page }) => {
  await openPage(page);
  await expect(panel(page, 'Comparison')).toContainText(
    'Quantize the model: both models then stand here side by side.',
  );
  const scoreboard = page.getByRole('region', { name: 'Scoreboard' });
  await expect(scoreboard).toContainText('Train the model, then quantize it.');
  for (const name of ['float-accuracy', 'int8-accuracy', 'int8-bytes', 'float-latency', 'int8-latency']) {
    await expect(page.getByTestId(name)).toHaveText(/^–/);
    await expect(page.getByTestId(name)).not.toHaveAttribute('data-value');
  }
});

test('numbers with signed differences, the scoreboard in words, charts that tell the same', async ({
  page,
}) => {
  await openPage(page, { testSize: 200, evalBatchSize: 100 });
  await importWeights(page, weightsWithOutlier());
  await act(page, 'Quantize');
  const rows = await exportedTable(page, 'Export predictions CSV');
  expect(rows).toHaveLength(200);
  const right = (name: string) => rows.filter((row) => row[`${name}_prediction`] === row.label).length;
  const [float, int8] = [right('float'), right('int8')];
  const { better, worse, bothWrong } = changes(rows);
  const comparison = panel(page, 'Comparison');
  const row = (name: string) => comparison.getByRole('row', { name });
  const percent = async (metric: string) => {
    const [before, after] = [await value(page, `float-${metric}`), await value(page, `int8-${metric}`)];
    return `${signed((100 * (after - before)) / before, 1)} %`;
  };

  await test.step('the table', async () => {
    const [first, second] = [float / 2, int8 / 2];
    await expect(row('Accuracy').getByRole('cell')).toHaveText([
      `${first.toFixed(2)} %`,
      `${second.toFixed(2)} %`,
      `${signed(second - first, 2)} points`,
    ]);
    await expect(row('Right answers').getByRole('cell')).toHaveText([
      String(float),
      String(int8),
      signed(int8 - float, 0),
    ]);
    await expect(row('Saved file').getByRole('cell')).toHaveText([
      '1.69 MB',
      /^4[78]\d\.\d kB$/,
      await percent('bytes'),
    ]);
    await expect(row('Time per image').getByRole('cell')).toHaveText([
      / ms$/,
      / ms$/,
      await percent('latency'),
    ]);
  });

  await test.step('the scoreboard', async () => {
    const scoreboard = page.getByRole('region', { name: 'Scoreboard' });
    const changed = better + worse + bothWrong;
    expect(await value(page, 'predictions-changed')).toBe(changed);
    await expect(scoreboard).toContainText(`${better} better, ${worse} worse, ${bothWrong} both wrong`);
    const gap = Math.abs(int8 - float);
    const images = `${gap} ${gap === 1 ? 'image' : 'images'} ${int8 < float ? 'fewer' : 'more'}: `;
    await expect(scoreboard).toContainText(gap === 0 ? 'Not one image more or less.' : images);
    const factor = (await value(page, 'float-bytes')) / (await value(page, 'int8-bytes'));
    await expect(scoreboard).toContainText(`${factor.toFixed(2)} × smaller`);
    await expect(scoreboard).toContainText(/−72 %/);
  });

  await test.step('the charts and their answers', async () => {
    await expect(chart(page, 'Did the accuracy suffer?')).toContainText(
      /95 % interval of the baseline reaches from \d+\.\d\d % to \d+\.\d\d %/,
    );
    await expect(chart(page, 'Why not four times smaller?')).toContainText(
      /: \d\d\.\d kB that do not shrink\./,
    );
    await expect(chart(page, 'Is it faster here?')).toContainText(
      /the median of \d+ (groups of \d+ )?runs of the whole model on simd, .* after \d+ runs to warm up\./,
    );
    await expect(comparison).toContainText(`Better${better}Worse${worse}Wrong both times${bothWrong}`);
    const bars = chart(page, 'Is it faster here?').locator('.recharts-bar-rectangle path');
    await expect(bars).toHaveCount(2);
  });

  await test.step('other weights, and none of it holds any longer', async () => {
    await chooseWeights(page, trainedWeights);
    await expect(comparison).toContainText('Quantize the model');
    await expect(page.getByTestId('float-accuracy')).not.toHaveAttribute('data-value');
    await expect(page.getByTestId('predictions-changed')).not.toHaveAttribute('data-value');
    await inView(page, 'Files', () => expect(button(page, 'Export predictions CSV')).toBeDisabled());
    await expect(chart(page, 'Loss')).toContainText('Press Train');
  });
});

test('latency by batch: both sides on one backend, in words that agree with the figures', async ({
  page,
}) => {
  await openPage(page, { backend: 'simd', testSize: 16 });
  await act(page, 'Quantize');
  await act(page, 'Measure latency');
  const comparison = panel(page, 'Comparison');
  const table = comparison.getByRole('table', { name: 'Latency by batch' });
  await expect(table.getByRole('rowheader', { name: /^\d+$/ })).toHaveText([
    '1',
    '32',
    '256',
    '1',
    '32',
    '256',
  ]);
  const rows = await table.getByRole('row').filter({ hasText: 'p95' }).all();
  for (const row of rows) {
    const medians = await row
      .locator('[data-value]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    const [float = 0, int8 = 0] = medians;
    expect(float).toBeGreaterThan(0);
    const times = (Math.max(float, int8) / Math.min(float, int8)).toFixed(2);
    const allowed = ['the same', `${times} × ${int8 < float ? 'faster' : 'slower'}`];
    expect(allowed).toContain(await row.getByRole('cell').last().textContent());
    await expect(row.getByRole('cell').first()).toHaveText(/^[\d.]+ msp95 [\d.]+ msspread [\d.]+ ms$/);
  }
  await expect(comparison).toContainText(
    /the median of [\d–]+ timings, taken in turns after some runs to warm up, on simd \(CPU, /,
  );
});

test('weights of few bits stay packed in dense layers, and wider ones are computed with as float32', async ({
  page,
}) => {
  await openPage(page, { scheme: 'weightOnly', bits: 2, testSize: 16 });
  await act(page, 'Quantize');
  await expect(chart(page, 'Why not sixteen times smaller?')).toContainText('Every layer shrinks.');
  await expect(chart(page, 'Is it faster here?')).toContainText(
    'The dense layers of 2-bit unpack their weights while they compute, in float32.',
  );
  await openPage(page, { scheme: 'weightOnly', bits: 5, testSize: 16 });
  await act(page, 'Quantize');
  const faster = chart(page, 'Is it faster here?');
  await expect(faster).toContainText('Both compute in float32.');
  await act(page, 'Measure latency');
  await expect(page.getByText('Only weights of 4 bits and fewer stay packed')).toBeVisible();
});
