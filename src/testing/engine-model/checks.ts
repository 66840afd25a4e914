/** What must be true of the page whatever was done to it. */
import { expect } from 'vitest';
import type { ModelId, ShownReport } from '../../client/store/slices/shelf.ts';
import { predictions } from '../../core/metrics/accuracy.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { storedWork } from '../../worker/workspace/stored-work.ts';
import { type Work, workOf } from '../engine/kept-work.ts';
import { referenceLogits } from './reference.ts';
import { isExpectedWarning } from './words.ts';
import { testLabels, type World } from './world.ts';

const classes = 10;

/** At any time: the status says what the engine does. */
export function checkStatus({ page, pending, status }: World): void {
  const { tasks, diverged } = page.state;
  const asked = tasks.filter(({ id }) => !id.startsWith('taken up'));
  expect(asked.length, 'a task is shown exactly as long as it is not answered').toBe(pending);
  const isFree = tasks.length === 0;
  expect(status === 'idle').toBe(isFree && diverged === undefined);
  expect(status === 'error').toBe(isFree && diverged !== undefined);
  expect(status === 'paused').toBe(tasks.at(-1)?.phase === 'resting');
  for (const { message } of page.of('warning')) expect(isExpectedWarning(message), message).toBe(true);
}

/** Where everything has ended or rests: results belong to the weights that are exported, and all is stored. */
export async function checkQuiet(world: World): Promise<void> {
  const { page } = world;
  const work = await workOf(page);
  const { float, int8 } = work.reports;
  const table = parsePredictions(work.predictions);
  await checkReport(world, float, work.files[0], table);
  await checkReport(world, int8, work.files[1], table);
  const [a, b] = [table.get('float'), table.get('int8')];
  if (work.comparison && a && b) {
    const changed = predictions(a, classes).filter((label, i) => label !== predictions(b, classes)[i]);
    expect(work.comparison.changed).toBe(changed.length);
  }
  expect(a !== undefined, 'answers are exported exactly where they are shown').toBe(!!float?.accuracy);
  if (b) expect(int8?.accuracy).toBeDefined();
  checkRun(world);
  await checkStored(world, work);
  await checkLeftBehind(world);
}

type Table = ReadonlyMap<ModelId, Float32Array>;

/** Logits of each model in the CSV; empty where there is none yet. */
function parsePredictions(csv: string): Table {
  const [header = '', ...lines] = csv.trim().split('\n');
  const rows = lines.map((line) => line.split(','));
  const names = header.split(',');
  const logits = (model: ModelId) => {
    const first = names.indexOf(`${model}_logit_0`);
    if (first < 0) return undefined;
    return Float32Array.from(rows.flatMap((row) => row.slice(first, first + classes).map(Number)));
  };
  const found: [ModelId, Float32Array][] = [];
  for (const model of ['float', 'int8'] as const) {
    const values = logits(model);
    if (values) found.push([model, values]);
  }
  return new Map(found);
}

/** The numbers that are shown belong to the file that is exported. */
function checkReport(
  { page }: World,
  report: ShownReport | undefined,
  file: Uint8Array | string | undefined,
  table: Table,
): void {
  if (!report) return;
  if (!(file instanceof Uint8Array)) expect.fail(`${report.id} is shown, but not exported: ${file}`);
  expect(file.length).toBe(report.fileBytes);
  const { accuracy, shownAs } = report;
  const logits = table.get(shownAs);
  if (!accuracy || !logits) return;
  const labels = testLabels.slice(0, accuracy.images);
  const correct = predictions(logits, classes).filter((label, i) => label === labels[i]).length;
  expect(accuracy.correct).toBe(correct);
  const spec = page.state.model?.spec ?? simpleCnn;
  const expected = referenceLogits(file, spec, labels, accuracy.evalBatchSize);
  if (!expected) return;
  const size = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  // Floats that differ in the last bit may fall on the other side of a rounding to one of 127 levels.
  const tolerance = report.scheme && report.scheme.kind !== 'weightOnly' ? 0.05 : 1e-4;
  for (const [i, value] of expected.entries()) {
    expect(Math.abs((logits[i] ?? Number.NaN) - value), `logit ${i} of ${report.id}`).toBeLessThanOrEqual(
      tolerance * Math.max(size, 1),
    );
  }
}

/** The run goes on without a gap to the step that the model is at. */
function checkRun({ page }: World): void {
  const { run, model } = page.state;
  const steps = [...run.record.steps].map(({ step }) => step);
  const [first = 0] = steps;
  expect(steps).toEqual(steps.map((_, index) => first + index));
  if (steps.length > 0) expect(model?.step).toBe(steps.at(-1));
}

/** What the page left behind under another name is still there, to the byte. */
async function checkLeftBehind(world: World): Promise<void> {
  for (const [workspace, left] of world.leftBehind)
    expect(await world.readStored(workspace), workspace).toEqual(left);
}

async function checkStored(world: World, work: Work): Promise<void> {
  if (world.storageRefused) return;
  const found = await world.readStored();
  const stored = found && storedWork(found);
  const { model, entries, tasks } = work;
  if (!stored) {
    world.kept = undefined;
    const isNew = model?.step === 0 && model.origin.kind === 'initialised' && entries.length === 1;
    // A quantization that rests has made nothing yet; a training has its checkpoint.
    const isUntouched = isNew && !tasks.includes('train resting');
    expect(world.mayBeUnsaved || isUntouched, 'nothing is stored').toBe(true);
    return;
  }
  const { kept, shelf, problem } = stored;
  expect(problem).toBeUndefined();
  const ids = shelf.entries.map(({ id }) => id);
  const isAll =
    kept.model.step === model?.step &&
    ids.join() === entries.map(({ id }) => id).join() &&
    shelf.baseline.id === work.chosen.float?.id &&
    shelf.candidate?.id === work.chosen.int8?.id &&
    (kept.checkpoint !== undefined) === tasks.includes('train resting');
  if (!isAll && (world.mayBeUnsaved || hasNoNumbers(work))) return;
  expect(isAll, `stored: step ${kept.model.step} of ${model?.step}, ${ids.join()}`).toBe(true);
  world.mayBeUnsaved = false;
  // A training that rests may have told more than its checkpoint holds: that is told again when it goes on.
  world.kept = { ...work, run: { ...kept.run.record.serialise(), plan: kept.run.plan } };
  world.keptAt = world.page.told.length;
}

/** Weights that are no numbers any more are not stored: the last ones that were are. */
function hasNoNumbers({ files, chosen }: Work): boolean {
  const [file] = files;
  if (!(file instanceof Uint8Array) || !chosen.float?.live) return true;
  return referenceLogits(file, simpleCnn, testLabels, 1) === undefined;
}
