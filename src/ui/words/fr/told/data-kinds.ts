/** What is told of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': 'Aucun de ces fichiers n’est un fichier CIFAR.',
  'data-kinds/other-cifar':
    '{path} vient de {name}, mais pas {other}. Choisissez les fichiers d’un seul jeu de données.',
  'data-kinds/fine-labels':
    'Chaque image a une étiquette générale et une étiquette fine : c’est la fine qui a été prise.',
  'data-kinds/within-record': '{path} s’arrête au milieu d’un enregistrement. Téléchargez-le de nouveau.',
  'data-kinds/record': 'L’enregistrement {number} de {path}',
  'data-kinds/image': 'L’image {number}',
  'data-kinds/csv-no-labels':
    '{path} contient des images sans étiquettes : chaque ligne n’a que des pixels. Choisissez le fichier qui a une étiquette à chaque ligne ; il s’appelle le plus souvent train.csv.',
  'data-kinds/csv-lines':
    'Chaque ligne contient {values} {values|valeur|valeurs} : une étiquette et les pixels d’une image.',
  'data-kinds/csv-label-first':
    'Chaque ligne contient {values} {values|valeur|valeurs} : une étiquette et les pixels d’une image. L’étiquette est la première valeur de chaque ligne.',
  'data-kinds/csv-label-last':
    'Chaque ligne contient {values} {values|valeur|valeurs} : une étiquette et les pixels d’une image. L’étiquette est la dernière valeur de chaque ligne.',
  'data-kinds/csv-left-out':
    '{path} a été ignoré : ses images n’ont pas d’étiquettes, et rien ne peut être testé avec elles.',
  'data-kinds/csv-names-and-numbers':
    'Les étiquettes de {names} sont des noms, mais celles de {numbers} sont des nombres. Les deux fichiers doivent désigner les classes de la même façon.',
  'data-kinds/csv-long-line':
    'Dans {path}, la ligne {line} est plus longue qu’aucune image de {side} × {side} pixels. Écrivez une image par ligne.',
  'data-kinds/csv-more-values':
    '{path} n’est pas un tableau d’images : la ligne {line} a plus de valeurs que la première, qui en a {first}. Chaque ligne est une image.',
  'data-kinds/csv-other-count':
    '{path} n’est pas un tableau d’images : la ligne {line} a {values} {values|valeur|valeurs}, mais la première en a {first}. Chaque ligne est une image.',
  'data-kinds/csv-no-number':
    '{path} n’est pas un tableau d’images : la valeur {place} de la ligne {line} n’est pas un nombre. Les pixels sont des nombres de 0 à 255.',
  'data-kinds/csv-many-values':
    '{path} n’est pas un tableau d’images : une ligne a plus de {most} valeurs. Une image de 28 × 28 pixels et son étiquette font 785 valeurs, une image de 32 × 32 à 3 canaux en fait 3 073.',
  'data-kinds/csv-header-alone':
    '{path} n’est pas un tableau d’images : une ligne a {values} {values|valeur|valeurs}, et aucune image ne suit. Une image de 28 × 28 pixels et son étiquette font 785 valeurs, une image de 32 × 32 à 3 canaux en fait 3 073.',
  'data-kinds/csv-no-square':
    '{path} n’est pas un tableau d’images : une ligne a {values} {values|valeur|valeurs}. Une image de 28 × 28 pixels et son étiquette font 785 valeurs, une image de 32 × 32 à 3 canaux en fait 3 073.',
  'data-kinds/csv-no-label':
    'La ligne {line} de {path} n’a pas d’étiquette. Les étiquettes sont des entiers à partir de 0, un par classe : corrigez cette ligne ou supprimez-la.',
  'data-kinds/csv-wrong-label':
    'La ligne {line} de {path} a l’étiquette {label}. Les étiquettes sont des entiers à partir de 0, un par classe : corrigez cette ligne ou supprimez-la.',
  'data-kinds/csv-line': 'La ligne {line} de {path}',
  'data-kinds/idx-changed': '{path} a changé pendant la lecture. Choisissez-le de nouveau.',
  'data-kinds/idx-elements':
    '{path} est un fichier IDX dont les éléments sont de type {type}. La page lit des octets non signés (type {byte}).',
  'data-kinds/idx-length':
    '{path} est endommagé : son en-tête annonce {announced} octets, mais il n’en suit que {present}. Il a peut-être été tronqué ; téléchargez-le de nouveau.',
  'data-kinds/idx-image': 'L’image {number} de {path}',
  'data-kinds/empty': '{path} est vide. Téléchargez-le de nouveau.',
  'data-kinds/git-lfs':
    '{path} est un pointeur Git LFS : il renvoie à un fichier qui se trouve ailleurs. Récupérez le fichier lui-même avec git lfs pull, ou téléchargez-le depuis la page du dépôt.',
  'data-kinds/pickle':
    '{path} est un pickle Python. Pour CIFAR, choisissez la version binaire. Pour d’autres données, enregistrez les images et les étiquettes avec numpy.savez.',
  'data-kinds/hdf5':
    '{path} est un fichier HDF5. Dans Python, enregistrez ses images et ses étiquettes avec numpy.savez.',
  'data-kinds/matlab':
    '{path} est un fichier MATLAB. Dans Python, enregistrez ses images et ses étiquettes avec numpy.savez.',
  'data-kinds/parquet':
    '{path} est un fichier Parquet. Dans Python, enregistrez ses images et ses étiquettes avec numpy.savez.',
  'data-kinds/arrow':
    '{path} est un fichier Arrow. Dans Python, enregistrez ses images et ses étiquettes avec numpy.savez.',
  'data-kinds/pdf': '{path} est un document PDF. Choisissez les données elles-mêmes.',
  'data-kinds/seven-zip':
    '{path} est une archive 7-Zip. Décompressez-la, puis choisissez ce qu’elle contient.',
  'data-kinds/rar': '{path} est une archive RAR. Décompressez-la, puis choisissez ce qu’elle contient.',
  'data-kinds/xz': '{path} est une archive xz. Décompressez-la, puis choisissez ce qu’elle contient.',
  'data-kinds/bzip2': '{path} est une archive bzip2. Décompressez-la, puis choisissez ce qu’elle contient.',
  'data-kinds/zstandard':
    '{path} est une archive Zstandard. Décompressez-la, puis choisissez ce qu’elle contient.',
  'data-kinds/tiff':
    '{path} est une image TIFF, que les navigateurs ne lisent pas. Enregistrez les images en PNG.',
  'data-kinds/web-page':
    '{path} est une page web. Le lien menait peut-être à une page qui présente les données ; téléchargez les données elles-mêmes.',
  'data-kinds/text':
    '{path} est du texte, mais pas un tableau d’images. La page lit IDX, NPZ, CSV, CIFAR et des images dans des dossiers.',
  'data-kinds/unknown':
    '{path} est d’un type que la page ne connaît pas. Elle lit IDX, NPZ, CSV, CIFAR et des images dans des dossiers.',
};
