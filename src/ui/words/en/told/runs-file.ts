/** What is told of files of runs (core/formats/runs/telling.ts). */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  'runs-file/refused': '{file} cannot be imported: {problem}. Nothing of it was imported. {remedy}',
  'runs-file/no-list': 'its JSON is no list of runs, as its "format" is not "{format}"',
  'runs-file/newer':
    'a newer version of this page wrote it (its "version" is {version}, and this page reads up to {known})',
  'runs-file/at': 'at {path}: {problem}',
  'runs-file/at-top': 'at its top: {problem}',
  'runs-file/no-hash': 'not 64 hex digits',
  'runs-file/no-id': 'not made of letters, digits, _ and -',
  'runs-file/names-alike': 'two of one name',
  'runs-file/ids-alike': 'two of one id',
  'runs-file/too-much-else':
    'more than {megabytes} MB of it are no contents of runs, more than any list of runs takes',
  'runs-file/cut-off': 'it ends within a text that begins at byte {byte}',
  'runs-file/not-utf-8': 'it is not text in UTF-8',
  'runs-file/export-again':
    'Export it again on the page that it comes from, or take another copy of the file.',
  'runs-file/choose-another': 'Choose a file that Export runs JSON or Export workspace has made.',
  'runs-file/reload': 'Reload the page to get its newest version, and import the file there.',
};
