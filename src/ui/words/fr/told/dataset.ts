/** What is told of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} ne décrit pas le jeu de données ({problems}). Rechargez la page ; si cela ne suffit pas, il faut refaire les fichiers de données.',
  'dataset/field': '{field} : {problem}',
  'dataset/file-name': 'un simple nom de fichier est attendu',
  'dataset/hash': '64 chiffres hexadécimaux en minuscules sont attendus',
  'dataset/shard-counts': 'la somme des nombres d’images de ses parties doit être égale au nombre total',
  'dataset/moments-of-channels': 'mean et std doivent avoir un nombre par canal',
  'dataset/other-count':
    '{file} ne contient pas {count} {count|image|images}. Il faut refaire les fichiers de données.',
  'dataset/label-out-of-range':
    '{file} : l’image {image} a l’étiquette {label}, mais celles de {dataset} vont de 0 à {last}. Il faut refaire les fichiers de données.',
};
