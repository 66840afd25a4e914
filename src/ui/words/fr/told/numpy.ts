/** What is told of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images':
    'Aucun de ces tableaux ne contient d’images : elles auraient la forme (n, lignes, colonnes) ou, avec des canaux, (n, lignes, colonnes, canaux).',
  'numpy/no-images-but':
    'Aucun de ces tableaux ne contient d’images : elles auraient la forme (n, lignes, colonnes) ou, avec des canaux, (n, lignes, colonnes, canaux). Les tableaux présents ont d’autres formes : {others}.',
  'numpy/no-labels':
    'Aucun de ces tableaux ne contient d’étiquettes : une étiquette est un nombre par image, de forme (n) ou (n, 1). Si vous avez une colonne par classe, argmax(axis=1) de numpy en fait des étiquettes.',
  'numpy/no-labels-but':
    'Aucun de ces tableaux ne contient d’étiquettes : une étiquette est un nombre par image, de forme (n) ou (n, 1). Les tableaux présents ont d’autres formes : {others}. Si vous avez une colonne par classe, argmax(axis=1) de numpy en fait des étiquettes.',
  'numpy/shape': '{path} ({shape})',
  'numpy/left-out': '{path} ({shape}) a été ignoré : il ne contient ni images ni étiquettes.',
  'numpy/element': 'L’élément {number} de {path}',
  'numpy/no-label':
    'L’élément {number} de {path} est l’étiquette {label}. Les étiquettes sont des entiers à partir de 0, un par classe.',
  'numpy/classes': 'Il n’y a pas d’étiquettes : chaque fichier est une classe, qui porte le nom du fichier.',
  'numpy/image': 'L’image {number} sur l’ensemble',
  'numpy/no-array': 'Aucun de ces fichiers n’est un tableau d’images.',
  'numpy/length':
    '{path} est endommagé : il ne contient pas les {shape} éléments que son en-tête annonce. Il a peut-être été tronqué ; enregistrez-le ou téléchargez-le de nouveau.',
  'numpy/damaged-header':
    '{path} n’est pas un tableau NumPy utilisable : son en-tête est endommagé. Enregistrez-le de nouveau avec numpy.save.',
  'numpy/long-header':
    '{path} n’est pas un tableau NumPy utilisable : son en-tête est trop long. Enregistrez-le de nouveau avec numpy.save.',
  'numpy/records':
    '{path} n’est pas un tableau NumPy utilisable : ses éléments sont des enregistrements. Enregistrez de simples nombres.',
  'numpy/other-shape':
    '{path} n’est pas un tableau NumPy utilisable : sa forme n’est celle ni d’images ni d’étiquettes.',
  'numpy/objects':
    '{path} n’est pas un tableau NumPy utilisable : ses éléments sont des objets Python. Enregistrez de simples nombres, avec un seul dtype et une seule forme.',
  'numpy/elements':
    '{path} n’est pas un tableau NumPy utilisable : ses éléments sont de type {type}. Enregistrez des entiers ou des flottants.',
};
