import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { largestWeightsFile } from '../core/formats/file-limits.ts';
import { defaultNetworkText, parseNetwork } from '../core/network/parse.ts';
import { mnistGeometry, presets } from '../core/network/presets.ts';
import { model, steps } from '../testing/events.ts';
import { FakePage, messages } from '../testing/fakes/fake-page.ts';
import type { Playground } from './actions.ts';
import { loadLateCode } from './late/late-code.ts';
import { told } from './store/telling.ts';

const leNet = parseNetwork(presets.leNet, mnistGeometry);

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

const file = (name: string, ...bytes: number[]): File => new File([Uint8Array.from(bytes)], name);

/** What the engine was given: of each file its name and its bytes. */
const given = () => page.engine.given('import').files?.map(({ name, bytes }) => [name, ...bytes]);

describe('files', () => {
  it('are handed to the engine under their names, all that were chosen at once', async () => {
    const playground = await page.createIdle();
    await playground.importWeights([file('model.json', 1, 2, 3), file('weights.bin', 4)]);
    expect(given()).toEqual([
      ['model.json', 1, 2, 3],
      ['weights.bin', 4],
    ]);
  });

  it('that are far too long are read only as far as it takes to see that', async () => {
    const playground = await page.createIdle();
    const film = new File([new Uint8Array(largestWeightsFile - 10)], 'film.mp4');
    await playground.importWeights([film, film, film]);
    const lengths = page.engine.given('import').files?.map(({ bytes }) => bytes.length);
    expect(lengths).toEqual([largestWeightsFile - 10, 11, 0]);
  });

  it('of another network are read again from the disk, once the person agrees, and the settings follow', async () => {
    const playground = await page.createIdle();
    const { engine } = page;
    const run = engine.run.bind(engine);
    engine.run = async (id, kind, given) => {
      const isAgreed = 'anyNetwork' in given && given.anyNetwork;
      if (isAgreed)
        engine.tell({
          ...model({ kind: 'imported', fileName: 'lenet.pth', content: 'float' }, 0),
          spec: leNet,
        });
      else engine.tell({ type: 'information', message: 'Load it?', remedy: 'load-network' });
      await run(id, kind, given);
    };
    await playground.importWeights([new File([Uint8Array.of(1, 2, 3)], 'lenet.pth')]);
    expect(playground.store.getState().notices).toMatchObject([{ remedy: 'load-network' }]);
    expect(playground.store.getState().settings.network).toBe(defaultNetworkText);
    await playground.remedies['load-network']();
    expect(engine.given('import')).toMatchObject({
      files: [{ name: 'lenet.pth', bytes: Uint8Array.of(1, 2, 3) }],
      anyNetwork: true,
    });
    expect(playground.store.getState()).toMatchObject({ settings: { network: presets.leNet }, notices: [] });
  });

  it('take back the question about the file before', async () => {
    const playground = await page.createIdle();
    page.engine.tell({ type: 'information', message: 'Load it?', remedy: 'load-network' });
    await vi.waitFor(() => expect(messages(playground)).toEqual(['Load it?']));
    await playground.importWeights([new File([], 'other.pth')]);
    expect(messages(playground)).toEqual([]);
  });

  it('that ship with the page are fetched', async () => {
    const playground = await page.createIdle();
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(Uint8Array.of(9)));
    });
    await playground.loadTrainedWeights();
    expect(asked).toEqual(['models/simple-cnn-seed0.safetensors']);
    expect(given()).toEqual([['simple-cnn-seed0.safetensors', 9]]);
  });

  it('that ship with the page and are not there are told', async () => {
    const playground = await page.createIdle();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await playground.loadTrainedWeights();
    expect(messages(playground)).toEqual([
      told('notice/file-not-fetched', { file: 'simple-cnn-seed0.safetensors', status: '404' }),
    ]);
    expect(page.engine.tasks).toEqual([]);
  });

  it.each<[string, (playground: Playground) => Promise<void> | void, string, string]>([
    [
      'float weights',
      (playground) => playground.exportModel('float', 'safetensors'),
      'simple-cnn-float.safetensors',
      '\u0001\u0002\u0003',
    ],
    [
      'int8 weights for ONNX Runtime',
      (playground) => playground.exportModel('int8', 'onnxRuntime'),
      'simple-cnn-int8-onnxruntime.onnx',
      '\u0001\u0002\u0003',
    ],
    ['predictions', (playground) => playground.exportPredictions(), 'predictions.csv', 'index,label\n'],
    [
      'metrics',
      (playground) => playground.exportMetrics(),
      'metrics.csv',
      'step,epoch,loss,learning_rate,images_per_second,test_accuracy\n1,1,2.5,0.01,100,\n',
    ],
  ])('of %s are saved under their name', async (_, save, name, content) => {
    const playground = await page.createIdle();
    page.engine.tell(steps(1, 2.5));
    await vi.waitFor(() => expect(playground.store.getState().run.record.steps.length).toBeGreaterThan(0));
    // Loading code waits for timers of its own; and who gives way until a time needs a clock that goes on.
    await loadLateCode();
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'Date'] });
    try {
      await save(playground);
      expect(page.downloads).toMatchObject([{ name }]);
      expect(await page.downloads[0]?.content?.text()).toBe(content);
    } finally {
      vi.runAllTimers();
      vi.useRealTimers();
    }
  });

  it('as a script for PyTorch hold what the page knows', async () => {
    const playground = await page.createIdle();
    await playground.exportScript();
    expect(page.downloads).toMatchObject([{ name: 'reproduce.py' }]);
    expect(await page.downloads[0]?.content?.text()).toContain('SCALES = "per-tensor"');
  });
});
