/** What is told of files of runs, without its words: see core/told.ts. */
import { type Telling, telling } from '../../told.ts';

export const runsFileTelling = {
  'runs-file/refused': ['file', 'problem', 'remedy'],
  // Problems, each the part of a sentence.
  'runs-file/no-list': ['format'],
  'runs-file/newer': ['version', 'known'],
  'runs-file/at': ['path', 'problem'],
  'runs-file/at-top': ['problem'],
  'runs-file/no-hash': [],
  'runs-file/no-id': [],
  'runs-file/names-alike': [],
  'runs-file/ids-alike': [],
  'runs-file/too-much-else': ['megabytes'],
  'runs-file/cut-off': ['byte'],
  'runs-file/not-utf-8': [],
  // Remedies.
  'runs-file/export-again': [],
  'runs-file/choose-another': [],
  'runs-file/reload': [],
} as const satisfies Telling;

export const told = telling<typeof runsFileTelling>();
