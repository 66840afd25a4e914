/** When each kind of task may begin, and what it is called. */
import type { TaskKind } from '../../protocol/tasks.ts';
import { told } from './telling.ts';

interface Rule {
  /** The message that names the task, as a sentence begins with it: "Training is running." */
  readonly called: string;
  readonly begins: 'alone' | 'beside a paused training' | 'at any time' | 'after stopping all';
  /** Short tasks are waited for; long ones can be paused and stopped, and others are refused meanwhile. */
  readonly lasts: 'long' | 'a moment' | 'in the background';
}

export const rules: Readonly<Record<TaskKind, Rule>> = {
  loadData: { called: told('task/load-data'), begins: 'at any time', lasts: 'in the background' },
  importData: { called: told('task/import-data'), begins: 'alone', lasts: 'long' },
  giveUpOwnData: { called: told('task/give-up-own-data'), begins: 'alone', lasts: 'a moment' },
  renameData: { called: told('task/rename-data'), begins: 'alone', lasts: 'a moment' },
  train: { called: told('task/train'), begins: 'alone', lasts: 'long' },
  evaluate: { called: told('task/evaluate'), begins: 'beside a paused training', lasts: 'long' },
  quantize: { called: told('task/quantize'), begins: 'beside a paused training', lasts: 'long' },
  findRemedies: { called: told('task/find-remedies'), begins: 'beside a paused training', lasts: 'long' },
  sweep: { called: told('task/sweep'), begins: 'beside a paused training', lasts: 'long' },
  measureLatency: { called: told('task/measure-latency'), begins: 'beside a paused training', lasts: 'long' },
  measureLayers: { called: told('task/measure-layers'), begins: 'beside a paused training', lasts: 'long' },
  import: { called: told('task/import'), begins: 'alone', lasts: 'a moment' },
  reset: { called: told('task/reset'), begins: 'after stopping all', lasts: 'a moment' },
  recover: { called: told('task/recover'), begins: 'alone', lasts: 'a moment' },
  moveBackend: { called: told('task/move-backend'), begins: 'at any time', lasts: 'a moment' },
  continueWorkspace: { called: told('task/continue-workspace'), begins: 'alone', lasts: 'a moment' },
  openRun: { called: told('task/open-run'), begins: 'alone', lasts: 'long' },
  startAfresh: { called: told('task/start-afresh'), begins: 'after stopping all', lasts: 'a moment' },
};
