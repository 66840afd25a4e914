import type { keptRunsTelling } from '../../../../worker/runs/telling.ts';

export const keptRunsTold: Readonly<Record<keyof typeof keptRunsTelling, string>> = {
  'kept-runs/gone': 'That run is no longer stored: it has been removed meanwhile.',
  'kept-runs/some-left-out': 'Not all runs are in the file: {faults}. The others are whole.',
  'kept-runs/fault': '{run} ({fault})',
  'kept-runs/large-export':
    'The file has {megabytes} MB, and no page imports more than {most} MB. Delete runs that you do not need, and export the others again.',
  'kept-runs/too-large':
    'it has {megabytes} MB, and a browser holds no more than {most} MB of one for certain',
  'kept-runs/delete-some':
    'Delete runs that you do not need on the page that it comes from, and export it again.',
  'kept-runs/this-file': 'it',
  'kept-runs/entry-missing': 'its entry "{entry}" is missing',
  'kept-runs/entry-size': 'its entry "{entry}" has {bytes} bytes, and not {wanted}',
  'kept-runs/entry-changed': 'the checksum of its entry "{entry}" is wrong: some of its bytes changed',
  'kept-runs/no-list': 'it has no "{entry}"',
  'kept-runs/choose-archive':
    'Choose an archive that Export workspace has made; weights and data have buttons of their own.',
  'kept-runs/long-text': 'the text at byte {start} has {characters} characters, more than any text of a run',
  'kept-runs/part-missing': 'the part "{part}" of the run "{run}" is missing among its "contents"',
  'kept-runs/part-no-base64': 'the part "{part}" of the run "{run}" is no base64 (contents.{sha256})',
  'kept-runs/part-size': 'the part "{part}" of the run "{run}" has {bytes} bytes, and not {wanted}',
  'kept-runs/part-changed':
    'the checksum of the part "{part}" of the run "{run}" is wrong: some of its bytes changed',
  'kept-runs/only-in-archive': 'it names "{entry}", which only the archive of a workspace has',
  'kept-runs/unreadable': 'it is neither sound JSON nor the archive of a workspace ({cause})',
  'kept-runs/lesson-no-text': 'its lesson "{lesson}" is no text in UTF-8',
  'kept-runs/lesson-name': 'its lesson "{lesson}" has a name of other signs than letters, digits, _ and -',
  'kept-runs/run': 'its run "{run}": {fault}',
  'kept-runs/other-network': 'its weights are those of the network {found}, and not of {wanted}',
  'kept-runs/no-models': 'it has no models',
  'kept-runs/labels-do-not-fit': 'its part "{part}" does not fit the labels',
  'kept-runs/and-next': '{first} {next}',
  'kept-runs/none': '{file} holds no runs.',
  'kept-runs/added': '{file}: {count} {count|run was|runs were} added.',
  'kept-runs/none-added': '{file}: no run was added.',
  'kept-runs/renamed': '{count} {count|run|runs} of these went on differently here and there: both are kept.',
  'kept-runs/present': '{count} {count|run was|runs were} here already and {count|was|were} left out.',
  'kept-runs/listed': 'The view Runs lists them.',
  'kept-runs/lessons':
    '{count} {count|lesson was|lessons were} added. The view Lessons lists {count|it|them}.',
};
