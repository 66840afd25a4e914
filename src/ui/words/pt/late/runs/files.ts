/** The texts about files of runs and of workspaces. */
import type { Translated } from '../../../dictionary.ts';
import type {
  runsFilesWords as englishRuns,
  workspaceWords as englishWorkspace,
} from '../../../en/late/runs/files.ts';

export const runsFilesWords: Translated<typeof englishRuns> = {
  exportJson: 'Exportar em JSON',
  exportCsv: 'Exportar em CSV',
  exportReport: 'Exportar relatório',
  import: 'Importar execuções',
  busy: 'Um momento: as execuções estão chegando.',
};

export const workspaceWords: Translated<typeof englishWorkspace> = {
  export: 'Exportar tudo',
  exportHint:
    'Leva tudo para outro navegador: um arquivo zip com todas as execuções, seus pesos e resultados, e também as suas próprias imagens, se você importou alguma.',
  import: 'Importar tudo',
  importHint:
    'Acrescenta às execuções daqui as de um arquivo desses, ou as de um arquivo JSON com execuções. Nada do que está aqui se perde. Se vierem junto imagens próprias, elas passam a ser o conjunto de dados.',
};
