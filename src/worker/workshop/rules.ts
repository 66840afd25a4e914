/** When each kind of task may begin, and what it is called. */
import type { TaskKind } from '../../protocol/tasks.ts';

interface Rule {
  /** The task in words, as a sentence begins with it: "Training is running." */
  readonly words: string;
  readonly begins: 'alone' | 'beside a paused training' | 'at any time' | 'after stopping all';
  /** Short tasks are waited for; long ones can be paused and stopped, and others are refused meanwhile. */
  readonly lasts: 'long' | 'a moment' | 'in the background';
}

export const rules: Readonly<Record<TaskKind, Rule>> = {
  loadData: { words: 'The download of the images', begins: 'at any time', lasts: 'in the background' },
  importData: { words: 'The import of data', begins: 'alone', lasts: 'long' },
  giveUpOwnData: { words: 'The return to the data set of the page', begins: 'alone', lasts: 'a moment' },
  renameData: { words: 'The renaming of the data', begins: 'alone', lasts: 'a moment' },
  train: { words: 'Training', begins: 'alone', lasts: 'long' },
  evaluate: { words: 'The evaluation', begins: 'beside a paused training', lasts: 'long' },
  quantize: { words: 'The quantization', begins: 'beside a paused training', lasts: 'long' },
  sweep: { words: 'The sweep', begins: 'beside a paused training', lasts: 'long' },
  measureLatency: { words: 'The timing', begins: 'beside a paused training', lasts: 'long' },
  measureLayers: { words: 'The timing of layers', begins: 'beside a paused training', lasts: 'long' },
  import: { words: 'The import', begins: 'alone', lasts: 'a moment' },
  reset: { words: 'The reset', begins: 'after stopping all', lasts: 'a moment' },
  recover: { words: 'The way back', begins: 'alone', lasts: 'a moment' },
  moveBackend: { words: 'The change of the backend', begins: 'at any time', lasts: 'a moment' },
  continueWorkspace: { words: 'Taking up the workspace', begins: 'alone', lasts: 'a moment' },
  openRun: { words: 'Opening the run', begins: 'alone', lasts: 'long' },
  startAfresh: { words: 'Starting afresh', begins: 'after stopping all', lasts: 'a moment' },
};
