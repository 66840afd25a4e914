/** The texts about files of runs and of workspaces. */
import type { Translated } from '../../../dictionary.ts';
import type {
  runsFilesWords as englishRunsFiles,
  workspaceWords as englishWorkspace,
} from '../../../en/late/runs/files.ts';

export const runsFilesWords: Translated<typeof englishRunsFiles> = {
  exportJson: 'Exportar JSON',
  exportCsv: 'Exportar CSV',
  exportReport: 'Exportar informe',
  import: 'Importar ejecuciones',
  busy: 'Un momento: las ejecuciones están en camino.',
};

export const workspaceWords: Translated<typeof englishWorkspace> = {
  export: 'Exportar todo',
  exportHint:
    'Lleva todo a otro navegador: un archivo zip con todas las ejecuciones, sus pesos y resultados, y también tus propias imágenes si has importado algunas.',
  import: 'Importar todo',
  importHint:
    'Añade las ejecuciones de un archivo así, o de un archivo JSON con ejecuciones, a las que hay aquí. No se pierde nada de lo que hay. Si el archivo trae imágenes propias, pasan a ser el conjunto de datos.',
};
