/** What is told of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large':
    '{path} fait plus de {megabytes} Mo une fois décompressé, ce qui ne ressemble pas à des données. Décompressez-le d’abord, puis choisissez le fichier obtenu.',
  'data-files/gzip-damaged':
    '{path} est un fichier gzip endommagé : il a été tronqué, ou certains de ses octets ont changé. Téléchargez-le de nouveau.',
  'data-files/unpacks-too-large':
    '{path} fait plus de {megabytes} Mo une fois décompressé, le maximum pour des fichiers de cette taille. Si c’est normal, décompressez d’abord ces fichiers, puis choisissez ceux que vous obtenez.',
  'data-files/tar-header':
    '{path} est une archive tar endommagée : l’en-tête d’un de ses fichiers est faux. Téléchargez-la de nouveau.',
  'data-files/tar-long-name':
    '{path} est une archive tar endommagée : un de ses noms n’a pas de fin. Téléchargez-la de nouveau.',
  'data-files/tar-cut-off':
    '{path} est une archive tar endommagée : elle s’arrête au milieu de {file}. Téléchargez-la de nouveau.',
  'data-files/tar-many-files':
    '{path} est une archive tar endommagée : elle contient plus de {most} fichiers. Téléchargez-la de nouveau.',
  'data-files/many-files': 'Il y a plus de {most} fichiers. N’en choisissez qu’une partie.',
  'data-files/many-layers': '{path} est compressé plus de {most} fois de suite. Décompressez-le d’abord.',
  'data-files/zip-too-large':
    '{path} dépasse {megabytes} Mo, le maximum accepté pour une archive zip. Décompressez-la, puis choisissez son dossier ou ses fichiers.',
  'data-files/more': '{count} {count|autre|autres}',
  'data-files/nothing': 'Il n’y a aucun fichier là-dedans. Choisissez les données elles-mêmes.',
  'data-files/one-and-next': '{one} {next}',
  'data-files/several-kinds':
    'Ces fichiers sont de plusieurs types : {kinds}. Choisissez les fichiers d’un seul type, qui forment un jeu de données.',
  'data-files/idx': '{count} {count|fichier IDX|fichiers IDX} ({paths})',
  'data-files/npy': '{count} {count|tableau NumPy|tableaux NumPy} ({paths})',
  'data-files/csv': '{count} {count|fichier CSV|fichiers CSV} ({paths})',
  'data-files/cifar': '{count} {count|fichier CIFAR|fichiers CIFAR} ({paths})',
  'data-files/pictures': '{count} {count|image|images} ({paths})',
  'data-files/left-out': '{count} {count|fichier a été ignoré|fichiers ont été ignorés} ({paths}).',
  'data-files/labels-missing':
    'Il manque les étiquettes qui vont avec les images de {path}. Choisissez les deux fichiers ensemble.',
  'data-files/images-missing':
    'Il manque les images qui vont avec les étiquettes de {path}. Choisissez les deux fichiers ensemble.',
  'data-files/counts-differ':
    '{imagesPath} contient {images} {images|image|images}, mais {labelsPath} contient {labels} {labels|étiquette|étiquettes}. Choisissez les fichiers qui vont ensemble.',
  'data-files/no-training': 'Il manque les images d’entraînement. Choisissez-les avec les autres.',
  'data-files/two-of-images':
    '{one} et {other} contiennent tous deux des images, et leurs noms ne disent pas lesquelles servent à l’entraînement. Choisissez les fichiers d’un seul jeu de données, avec train et test dans leurs noms.',
  'data-files/two-of-labels':
    '{one} et {other} contiennent tous deux des étiquettes, et leurs noms ne disent pas lesquelles servent à l’entraînement. Choisissez les fichiers d’un seul jeu de données, avec train et test dans leurs noms.',
  'data-files/validation-left-out':
    'Le jeu de validation ({count} {count|image|images}) a été ignoré : la page ne fait qu’entraîner et tester.',
  'data-files/validation-tests': 'Le jeu de validation ({count} {count|image|images}) sert de jeu de test.',
  'data-files/not-square':
    '{path} contient des images de {rows} × {columns} pixels. La page accepte des images carrées, de {least} × {least} à {most} × {most} pixels : recadrez-les, ou complétez-les avec du fond.',
  'data-files/other-size':
    '{path} contient des images de {rows} × {columns} pixels. La page accepte des images carrées, de {least} × {least} à {most} × {most} pixels : redimensionnez-les d’abord.',
  'data-files/other-channels':
    '{path} contient des images de {rows} × {columns} pixels et {channels} canaux. La page accepte 1 canal (gris) ou 3 (rouge, vert, bleu).',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns} et {channels} canaux',
  'data-files/sizes-differ':
    'Les images de {trainPath} sont de taille {trainSize}, mais celles de {testPath} de taille {testSize}. Les images d’entraînement et de test doivent être de la même taille.',
  'data-files/too-much':
    '{path} contient {count} {count|image|images}, soit {megabytes} Mo de pixels. La page accepte {most} Mo au plus : choisissez une partie des images.',
  'data-files/transposed':
    'EMNIST stocke ses images transposées : les lignes et les colonnes ont été échangées.',
  'data-files/pixels-out-of-range':
    'Les pixels de {path} ont des valeurs de {least} à {most}. La page accepte des entiers de 0 à 255, ou des fractions de 0 à 1 : enregistrez les images telles qu’elles étaient avant leur normalisation.',
  'data-files/fractions': 'Les pixels sont des fractions de 0 à 1 : ils sont devenus des octets de 0 à 255.',
  'data-files/rounded': 'Les pixels ont été arrondis à des entiers de 0 à 255.',
  'data-files/black-and-white':
    'Tous les pixels valent 0 ou 1 : ils ont été interprétés comme du noir et du blanc.',
  'data-files/pixels-equal':
    'Tous les pixels des images de {path} sont égaux : il n’y a rien à en apprendre.',
  'data-files/no-images': '{path} ne contient pas d’images.',
  'data-files/shuffled':
    'Les images d’entraînement étaient triées par classe. Elles ont été mélangées (graine {seed}), pour que les premières montrent toutes les classes.',
  'data-files/none-to-test':
    'Il n’y a qu’une image par classe : il n’en reste aucune pour le test. Ajoutez des images : le dernier sixième de chaque classe est réservé au test.',
  'data-files/last-sixth':
    'Le jeu de test est le dernier sixième de chaque classe ({count} {count|image|images}), car les fichiers n’en contiennent pas.',
  'data-files/one-label':
    'Toutes les images de {path} ont la même étiquette, {label}. Un jeu de données a besoin d’au moins deux classes.',
  'data-files/many-classes':
    '{path} a {count} classes. La page en accepte {most} au plus : choisissez-en une partie.',
  'data-files/label-out-of-range':
    '{place} a l’étiquette {label}. Les étiquettes sont des entiers de 0 à {last}, un par classe : corrigez-la, ou laissez cette image de côté.',
  'data-files/label-not-trained':
    '{place} a l’étiquette {label}, une classe qu’aucune image d’entraînement ne montre : les étiquettes d’entraînement sont {known}. Ajoutez des images d’entraînement de cette classe, ou retirez celle-ci du jeu de test.',
  'data-files/class-not-trained':
    '{place} a l’étiquette {label} ({name}), une classe qu’aucune image d’entraînement ne montre : les étiquettes d’entraînement sont {known}. Ajoutez des images d’entraînement de cette classe, ou retirez celle-ci du jeu de test.',
  'data-files/gaps':
    'Étiquettes sans image d’entraînement : {labels}. Les {count} étiquettes présentes sont les classes.',
  'data-files/few-drawings':
    '{name} a {count} {count|dessin|dessins}. Dessinez-en au moins deux par classe : un pour l’entraînement et un pour le test.',
  'data-files/drawing': 'Le dessin {number}',
};
