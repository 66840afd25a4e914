/** What each kind of task does. */
import type { TaskKind } from '../../protocol/tasks.ts';
import type { Perform } from '../workshop/workshop.ts';
import { importData } from './data/import-data.ts';
import { loadData } from './data/load-data.ts';
import { giveUpOwnData, renameData } from './data/own-data.ts';
import { evaluate } from './evaluate.ts';
import { findRemedies } from './find-remedies.ts';
import { importWeights } from './import.ts';
import { continueWorkspace } from './kept-work/continue-workspace.ts';
import { openRun } from './kept-work/open-run.ts';
import { recover } from './kept-work/recover.ts';
import { startAfresh } from './kept-work/start-afresh.ts';
import { measureLatency } from './measure-latency.ts';
import { measureLayers } from './measure-layers.ts';
import { moveBackend } from './move-backend.ts';
import { quantize } from './quantize.ts';
import { reset } from './reset.ts';
import { sweep } from './sweep.ts';
import { train } from './train.ts';

export const performers: { readonly [Kind in TaskKind]: Perform<Kind> } = {
  loadData,
  importData,
  giveUpOwnData,
  renameData,
  train,
  evaluate,
  quantize,
  findRemedies,
  sweep,
  measureLatency,
  measureLayers,
  import: importWeights,
  reset,
  recover,
  moveBackend,
  continueWorkspace,
  openRun,
  startAfresh,
};
