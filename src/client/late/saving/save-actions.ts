/** The actions of a person that hand files out. */
import type { StoreApi } from 'zustand/vanilla';
import {
  dataSetInFileName,
  type ExportFormat,
  exportFileName,
  nameInFileNames,
} from '../../../core/formats/export-formats.ts';
import { pythonScript } from '../../../core/formats/text/python-script.ts';
import { runsCsv } from '../../../core/formats/text/runs-csv.ts';
import type { RunCurves } from '../../../core/results/run-curves.ts';
import type { RunRow } from '../../../core/results/run-row.ts';
import type { RunsFileKind } from '../../../protocol/queries.ts';
import type { Connection } from '../../engine/connection.ts';
import { networkInUse } from '../../store/network-in-use.ts';
import { type ModelId, roles } from '../../store/slices/shelf.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { reproductionFacts } from '../../views/reproduction.ts';
import { metricsFile } from './metrics-file.ts';
import { saveFile } from './save-file.ts';
import { sweepFile } from './sweep-file.ts';

/** Puts a message into words: files that a person reads are written in the language of the page. */
export type Say = (message: string) => string;

export interface SaveActions {
  exportModel(model: ModelId, format: ExportFormat): Promise<void>;
  /** The script that repeats in PyTorch what the page shows. */
  exportScript(): Promise<void>;
  exportMetrics(): Promise<void>;
  exportPredictions(): Promise<void>;
  exportSweep(say: Say): Promise<void>;
  /** These rows as a table, in which they are called as here. */
  exportRuns(rows: readonly RunRow[]): Promise<void>;
  /** All runs, to be imported elsewhere. */
  exportRunsAs(kind: RunsFileKind): Promise<void>;
  /** A page of its own about these runs. write: makes it of how they went. */
  exportReport(
    rows: readonly RunRow[],
    write: (curves: readonly RunCurves[], exportedAt: Date) => string,
  ): Promise<void>;
  /** The data set as NumPy's archive. */
  exportData(): Promise<void>;
}

const runsFileNames: Readonly<Record<RunsFileKind, string>> = {
  json: 'runs.json',
  workspace: 'workspace.zip',
};

export function saveActions(store: StoreApi<PlaygroundState>, connection: Connection): SaveActions {
  const ofDataSet = () => dataSetInFileName(store.getState().dataSet.name);
  const saveCsv = (content: string | Blob, name: string) =>
    saveFile(content, `${name}${ofDataSet()}.csv`, 'text/csv');
  return {
    async exportModel(model, format) {
      const question = { role: roles[model], format, settings: store.getState().settings };
      const bytes = await connection.ask('exportModel', question);
      if (bytes) {
        const name = exportFileName(model, format, networkInUse(store.getState()));
        saveFile(bytes, name, 'application/octet-stream');
      }
    },
    exportScript() {
      const script = pythonScript(reproductionFacts(store.getState()));
      saveFile(script, `reproduce${ofDataSet()}.py`, 'text/x-python');
      return Promise.resolve();
    },
    async exportMetrics() {
      saveCsv(await metricsFile(store.getState().run.record), 'metrics');
    },
    async exportPredictions() {
      const csv = await connection.ask('exportPredictions', undefined);
      if (csv !== undefined) saveCsv(csv, 'predictions');
    },
    exportSweep(say) {
      saveCsv(sweepFile(store.getState(), say), 'sweep');
      return Promise.resolve();
    },
    exportRuns(rows) {
      saveFile(runsCsv(rows), 'runs.csv', 'text/csv');
      return Promise.resolve();
    },
    async exportRunsAs(kind) {
      const file = await connection.ask('exportRuns', { as: kind });
      if (file) saveFile(file, runsFileNames[kind], file.type);
    },
    async exportReport(rows, write) {
      const { smoothing } = store.getState().settings;
      const curves = await connection.ask('runCurves', { rows: rows.map(({ id }) => id), smoothing });
      if (curves) saveFile(write(curves, new Date()), 'runs-report.html', 'text/html');
    },
    async exportData() {
      const bytes = await connection.ask('exportData', undefined);
      const { name } = store.getState().dataSet;
      if (bytes) saveFile(bytes, `${nameInFileNames(name)}.npz`, 'application/octet-stream');
    },
  };
}
