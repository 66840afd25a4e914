import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskReport } from '../../protocol/tasks.ts';
import { createTask } from '../../testing/engine/task.ts';
import { DataServer, dataUrl, pack } from '../../testing/fakes/data-server.ts';
import { arrivingSplit, plainImages } from '../../testing/splits.ts';
import { someTurns } from '../../testing/turns.ts';
import { Stopped } from '../workshop/task.ts';
import { datasetOpens, imagesArrive } from './images-arrive.ts';
import { DataSource } from './source.ts';
import { told } from './telling.ts';

describe('a task that needs to know which images there are', () => {
  let server: DataServer;
  let data: DataSource;

  beforeEach(async () => {
    server = new DataServer({ train: [pack('train-0.gz', [5])], test: [pack('test-0.gz', [7])] });
    vi.stubGlobal('fetch', server.fetch);
    data = new DataSource(dataUrl, () => undefined);
    server.faults.set('manifest.json', () => new TypeError('fetch failed'));
    await expect(data.load(false)).rejects.toThrow(
      told('images/no-connection', { file: 'manifest.json', host: 'example.org' }),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('waits until somebody has them loaded after a failure', async () => {
    const opening = datasetOpens(data, createTask());
    server.faults.clear();
    await data.load(true);
    expect((await opening).train.count).toBe(1);
    expect((await datasetOpens(data, createTask())).test.count).toBe(1);
  });

  it('can be paused and resumed meanwhile', async () => {
    const told: TaskReport[] = [];
    const task = createTask('evaluate', told);
    const opening = datasetOpens(data, task);
    task.pause();
    await someTurns();
    expect(told.at(-1)?.phase).toBe('resting');
    task.resume();
    server.faults.clear();
    await data.load(true);
    await opening;
    expect(told.at(-1)?.phase).toBe('running');
  });

  it('can be stopped meanwhile', async () => {
    const task = createTask();
    const opening = datasetOpens(data, task);
    task.stop();
    await expect(opening).rejects.toThrow(Stopped);
  });
});

describe('a task that needs images', () => {
  const order = Uint32Array.of(0, 1, 2, 3);
  const images = plainImages([5, 0, 4, 1]);

  it('goes on at once with those that are here, and waits for the others', async () => {
    const { split, arrive } = arrivingSplit(images, 2);
    arrive(0);
    expect(await imagesArrive(split, order, 0, 2, createTask())).toBe(false);
    const waiting = imagesArrive(split, order, 1, 3, createTask());
    await someTurns();
    arrive(1);
    expect(await waiting).toBe(false);
  });

  it('says that it has rested, and does first what has to be done', async () => {
    const { split, arrive } = arrivingSplit(images, 4);
    const task = createTask();
    const settle = vi.fn(() => Promise.resolve());
    const waiting = imagesArrive(split, order, 0, 4, task, settle);
    task.pause();
    await someTurns();
    expect(settle).toHaveBeenCalledOnce();
    expect(task.resting).toBe(true);
    arrive(0);
    task.resume();
    expect(await waiting).toBe(true);
  });
});
