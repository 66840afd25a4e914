/** The actions of a person that take files in and hand them out. */
import { transfer } from 'comlink';
import type { StoreApi } from 'zustand/vanilla';
import { dataSetInFileName, type ExportFormat, exportFileName } from '../core/formats/export-formats.ts';
import { largestWeightsFile } from '../core/formats/largest-file.ts';
import type { ChosenFile } from '../protocol/tasks.ts';
import type { Connection } from './engine/connection.ts';
import { loadLateCode } from './late/late-code.ts';
import { saveFile } from './save-file.ts';
import { networkInUse } from './store/network-in-use.ts';
import { type ModelId, roles } from './store/slices/shelf.ts';
import type { PlaygroundState } from './store/state.ts';

export interface FileActions {
  /** Of one file, or of several that belong together. */
  importWeights(files: readonly File[]): Promise<void>;
  loadTrainedWeights(): Promise<void>;
  exportModel(model: ModelId, format: ExportFormat): Promise<void>;
  /** The script that repeats in PyTorch what the page shows. */
  exportScript(): Promise<void>;
  exportMetrics(): Promise<void>;
  exportPredictions(): Promise<void>;
  exportSweep(): Promise<void>;
}

/** fail: tells a person what went wrong. */
export function fileActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  fail: (error: unknown) => void,
): FileActions {
  const ofDataSet = () => dataSetInFileName(store.getState().dataSet.name);
  return {
    async importWeights(chosen) {
      try {
        const { settings } = store.getState();
        const files = await readFiles(chosen);
        const buffers = files.map(({ bytes }) => bytes.buffer);
        await connection.run('import', transfer({ settings, files }, buffers));
      } catch (error) {
        fail(error);
      }
    },
    async loadTrainedWeights() {
      const fileName = 'simple-cnn-seed0.safetensors';
      try {
        const response = await fetch(`models/${fileName}`);
        if (!response.ok)
          throw new Error(`${fileName} could not be fetched: the server answered ${response.status}.`);
        const bytes = new Uint8Array(await response.arrayBuffer());
        const { settings } = store.getState();
        await connection.run('import', { settings, files: [{ name: fileName, bytes }] });
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
        saveFile(
          pythonScript(reproductionFacts(store.getState())),
          `reproduce${ofDataSet()}.py`,
          'text/x-python',
        );
      } catch (error) {
        fail(error);
      }
    },
    async exportMetrics() {
      try {
        const { metricsFile } = await loadLateCode();
        saveFile(await metricsFile(store.getState().run.record), `metrics${ofDataSet()}.csv`, 'text/csv');
      } catch (error) {
        fail(error);
      }
    },
    async exportPredictions() {
      const csv = await connection.ask('exportPredictions', undefined);
      if (csv !== undefined) saveFile(csv, `predictions${ofDataSet()}.csv`, 'text/csv');
    },
    async exportSweep() {
      try {
        const { sweepFile } = await loadLateCode();
        saveFile(sweepFile(store.getState()), `sweep${ofDataSet()}.csv`, 'text/csv');
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** No further than it takes to see that they are too long. */
async function readFiles(files: readonly File[]): Promise<ChosenFile[]> {
  const read: ChosenFile[] = [];
  let left = largestWeightsFile + 1;
  for (const file of files) {
    const bytes = new Uint8Array(await file.slice(0, left).arrayBuffer());
    left -= bytes.length;
    read.push({ name: file.name, bytes });
  }
  return read;
}
