/** What is told of files of runs (core/formats/runs/telling.ts). */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  'runs-file/refused': 'Impossible d’importer {file} : {problem}. Rien n’en a été importé. {remedy}',
  'runs-file/no-list': 'son JSON n’est pas une liste d’essais, car son « format » n’est pas « {format} »',
  'runs-file/newer':
    'il vient d’une version plus récente de cette page (sa « version » est {version}, et cette page lit jusqu’à {known})',
  'runs-file/at': 'problème à l’endroit {path} : {problem}',
  'runs-file/at-top': 'problème au premier niveau : {problem}',
  'runs-file/no-hash': 'ce ne sont pas 64 chiffres hexadécimaux',
  'runs-file/no-id': 'il y a autre chose que des lettres, des chiffres, _ et -',
  'runs-file/names-alike': 'un nom figure deux fois',
  'runs-file/ids-alike': 'un identifiant figure deux fois',
  'runs-file/too-much-else':
    'plus de {megabytes} Mo n’y sont pas du contenu d’essais, bien plus que n’en demande une liste d’essais',
  'runs-file/cut-off': 'il s’arrête au milieu d’un texte qui commence à l’octet {byte}',
  'runs-file/not-utf-8': 'ce n’est pas du texte en UTF-8',
  'runs-file/export-again':
    'Exportez-le de nouveau sur la page dont il vient, ou prenez une autre copie du fichier.',
  'runs-file/choose-another':
    'Choisissez un fichier produit par « Exporter en JSON » (vue « Essais ») ou par « Tout exporter ».',
  'runs-file/reload': 'Rechargez la page pour obtenir sa dernière version, puis importez-y le fichier.',
};
