/** What is told of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors':
    '{file} contient {count} tenseurs, alors que le maximum est de {most}. Enregistrez seulement le state_dict du modèle.',
  'adapt/long-name':
    '{file} contient un tenseur dont le nom compte {length} caractères (« {name}… »), alors que le maximum est de {most}. Le fichier est-il endommagé ?',
  'adapt/prefix': 'le préfixe « {prefix} » a été retiré',
  'adapt/widened': 'les valeurs {type} ont été élargies à float32',
  'adapt/rounded': 'les valeurs {type} ont été arrondies à float32',
  'adapt/pruned': 'les masques d’élagage (pruning) ont été appliqués',
  'adapt/channels-first':
    'les convolutions, dont les canaux étaient en dernier (channels last, comme dans MLX), ont été transposées avec la première couche dense',
  'adapt/by-order': '{tensor} et les autres tenseurs ont été nommés d’après leur ordre et leurs formes',
  'adapt/one-shape': 'les couches {layers} ont la même forme et ont été prises dans cet ordre',
  'adapt/left-out': 'il n’a pas été tenu compte de {names}',
};
