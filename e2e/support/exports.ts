// Files that leave the page and come back: downloads, CSV, weights to import.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { button, panel } from './parts.ts';
import { inView, waitForStatus } from './playground.ts';
import { expect } from './test.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Clicks an `Export …` button and reads what the browser saves. */
export async function exported(page: Page, name: string): Promise<NamedFile> {
  const saved = () => Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  // A page that could not be drawn has no views, and one button that saves.
  const view = name === 'Export sweep CSV' ? 'Sweep' : 'Files';
  const [download] = await (name.startsWith('Export ') ? inView(page, view, saved) : saved());
  return {
    name: download.suggestedFilename(),
    bytes: Uint8Array.from(await readFile(await download.path())),
  };
}

/** What large files are compared by: a list of how two megabytes differ takes minutes to make. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type Row = Readonly<Record<string, string>>;

/** An exported CSV: its rows by column name. */
export async function exportedTable(page: Page, name: string): Promise<Row[]> {
  const { bytes } = await exported(page, name);
  return parseTable(new TextDecoder().decode(bytes));
}

/** A comma with an even number of quotes behind it: not inside of a quoted field. */
const betweenFields = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

function parseTable(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(betweenFields).map((field) => field.replace(/^"(.*)"$/, '$1'));
    if (fields.length !== names.length) throw new Error(`${fields.length} fields for ${header}: ${line}`);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

/** One column of a table as numbers. */
export const column = (rows: readonly Row[], name: string): number[] => rows.map((row) => Number(row[name]));

/** The ten logits of every image, row after row. model: the prefix of its columns. */
export const logits = (rows: readonly Row[], model: 'float' | 'int8'): Float32Array =>
  Float32Array.from(
    rows.flatMap((row) => Array.from({ length: 10 }, (_, digit) => Number(row[`${model}_logit_${digit}`]))),
  );

/** Chooses files behind `Import weights`, as a person does in the browser's dialogue. */
export async function chooseWeights(page: Page, ...files: readonly NamedFile[]): Promise<void> {
  const [chooser] = await inView(page, 'Files', () =>
    Promise.all([page.waitForEvent('filechooser'), button(page, 'Import weights').click()]),
  );
  await chooser.setFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Imports a sound file and waits until the page says that its weights are the model's. */
export async function importWeights(page: Page, file: NamedFile): Promise<void> {
  await chooseWeights(page, file);
  await expect(panel(page, 'Training')).toContainText(`the weights of ${file.name}`);
  await waitForStatus(page, 'idle');
}

/** Imports a file of another network than the model has: the page asks, and the answer is given with the keyboard. */
export async function importOtherNetwork(page: Page, file: NamedFile): Promise<void> {
  await chooseWeights(page, file);
  await waitForStatus(page, 'idle');
  const load = button(page, 'Load it with that network');
  await load.focus();
  await load.press('Enter');
  await expect(panel(page, 'Training')).toContainText(`the weights of ${file.name}`);
  await expect(load).toHaveCount(0);
  await waitForStatus(page, 'idle');
}
