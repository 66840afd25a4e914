/** The actions of a person that take files in and hand them out. */
import { transfer } from 'comlink';
import type { StoreApi } from 'zustand/vanilla';
import type { NormalisationName } from '../core/dataset/normalisation.ts';
import { type ExportFormat, exportFileName } from '../core/formats/export-formats.ts';
import { largestWeightsFile } from '../core/formats/largest-file.ts';
import { formatNetwork } from '../core/network/format.ts';
import type { SettingKey, Settings } from '../core/settings/settings.ts';
import type { Connection } from './engine/connection.ts';
import { loadLateCode } from './late/late-code.ts';
import { saveFile } from './save-file.ts';
import { networkInUse } from './store/network-in-use.ts';
import { type ModelId, roles } from './store/slices/shelf.ts';
import type { PlaygroundState } from './store/state.ts';

export interface FileActions {
  importWeights(file: Blob, name: string): Promise<void>;
  /** Loads the file that was chosen last with the network that it brings; feeds inputs as its weights want them. */
  readonly fileRemedies: Readonly<Record<'load-network' | NormalisationName, () => Promise<void>>>;
  loadTrainedWeights(): Promise<void>;
  exportModel(model: ModelId, format: ExportFormat): Promise<void>;
  /** The script that repeats in PyTorch what the page shows. */
  exportScript(): Promise<void>;
  exportMetrics(): Promise<void>;
  exportPredictions(): Promise<void>;
  exportSweep(): Promise<void>;
}

interface Doings {
  /** Tells a person what went wrong. */
  readonly fail: (error: unknown) => void;
  /** Takes back what was asked about a file. */
  readonly forgetQuestion: () => void;
  readonly change: <Key extends SettingKey>(key: Key, value: Settings[Key]) => void;
}

export function fileActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  { fail, forgetQuestion, change }: Doings,
): FileActions {
  /** The file that was chosen last. Only its content on the disk is kept in mind. */
  let last: { readonly file: Blob; readonly fileName: string } | undefined;

  async function load(file: Blob, fileName: string, anyNetwork: boolean): Promise<void> {
    forgetQuestion();
    last = { file, fileName };
    try {
      // Read no further than it takes to see that the file is too long.
      const bytes = new Uint8Array(await file.slice(0, largestWeightsFile + 1).arrayBuffer());
      const given = { settings: store.getState().settings, bytes, fileName, anyNetwork };
      await connection.run('import', transfer(given, [bytes.buffer]));
    } catch (error) {
      fail(error);
    }
  }

  function feed(normalisation: NormalisationName): Promise<void> {
    forgetQuestion();
    change('normalisation', normalisation);
    return Promise.resolve();
  }

  return {
    importWeights: (file, name) => load(file, name, false),
    fileRemedies: {
      'load-network': async () => {
        if (!last) return;
        const before = store.getState().model;
        await load(last.file, last.fileName, true);
        const { model } = store.getState();
        if (model && model !== before) change('network', formatNetwork(model.spec));
      },
      dataSet: () => feed('dataSet'),
      zeroToOne: () => feed('zeroToOne'),
      minusOneToOne: () => feed('minusOneToOne'),
    },
    async loadTrainedWeights() {
      const fileName = 'simple-cnn-seed0.safetensors';
      try {
        const response = await fetch(`models/${fileName}`);
        if (!response.ok)
          throw new Error(`${fileName} could not be fetched: the server answered ${response.status}.`);
        await load(await response.blob(), fileName, false);
      } catch (error) {
        fail(error);
      }
    },
    async exportModel(model, format) {
      const question = { role: roles[model], format, settings: store.getState().settings };
      const bytes = await connection.ask('exportModel', question);
      if (bytes) {
        const name = exportFileName(model, format, networkInUse(store.getState()));
        saveFile(bytes, name, 'application/octet-stream');
      }
    },
    async exportScript() {
      try {
        const { pythonScript, reproductionFacts } = await loadLateCode();
        saveFile(pythonScript(reproductionFacts(store.getState())), 'reproduce.py', 'text/x-python');
      } catch (error) {
        fail(error);
      }
    },
    async exportMetrics() {
      try {
        const { metricsFile } = await loadLateCode();
        saveFile(await metricsFile(store.getState().run.record), 'metrics.csv', 'text/csv');
      } catch (error) {
        fail(error);
      }
    },
    async exportPredictions() {
      const csv = await connection.ask('exportPredictions', undefined);
      if (csv !== undefined) saveFile(csv, 'predictions.csv', 'text/csv');
    },
    async exportSweep() {
      try {
        const { sweepFile } = await loadLateCode();
        saveFile(sweepFile(store.getState()), 'sweep.csv', 'text/csv');
      } catch (error) {
        fail(error);
      }
    },
  };
}
