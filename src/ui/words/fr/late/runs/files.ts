/** The texts about files of runs and of workspaces. */
import type { Translated } from '../../../dictionary.ts';
import type {
  runsFilesWords as english,
  workspaceWords as englishWorkspace,
} from '../../../en/late/runs/files.ts';

export const runsFilesWords: Translated<typeof english> = {
  exportJson: 'Exporter en JSON',
  exportCsv: 'Exporter en CSV',
  exportReport: 'Exporter un rapport',
  import: 'Importer des essais',
  busy: 'Un instant : les essais arrivent.',
};

export const workspaceWords: Translated<typeof englishWorkspace> = {
  export: 'Tout exporter',
  exportHint:
    'Emporte tout vers un autre navigateur : un fichier zip avec tous les essais, leurs poids et leurs résultats, et vos propres images si vous en avez importé.',
  import: 'Tout importer',
  importHint:
    'Ajoute les essais d’un tel fichier, ou d’un fichier JSON d’essais, à ceux qui sont ici. Rien de ce qui est ici n’est perdu. Si le fichier contient des images personnelles, elles deviennent le jeu de données.',
};
