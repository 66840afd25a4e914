/** What is told of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': 'Impossible de lire {file} comme un modèle TF.js « layers » : {problem}',
  'tfjs/no-model': 'il ne contient pas de model.json.',
  'tfjs/several-models': 'il contient plusieurs modèles ({models}). Choisissez-en un seul.',
  'tfjs/model-too-long': 'son {model} fait {bytes} octets, alors que le maximum est de {most}.',
  'tfjs/model-not-utf-8': 'son {model} n’est pas du texte en UTF-8.',
  'tfjs/model-not-json': 'son {model} n’est pas du JSON ({cause}).',
  'tfjs/graph-model':
    'c’est un modèle « graph » (tfjs_graph_model), une liste d’opérations où les couches ne se reconnaissent plus. Convertissez le modèle Keras dont il vient avec tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model.',
  'tfjs/other-model': 'son {model} n’est pas celui d’un modèle « layers » (dans l’ensemble : {problem}).',
  'tfjs/other-model-field': 'son {model} n’est pas celui d’un modèle « layers » ({field} : {problem}).',
  'tfjs/files-missing':
    'il manque {count|le fichier|les fichiers} de poids {files}. Choisissez ensemble {model} et tous ses fichiers .bin, ou mettez-les dans un zip et choisissez ce zip.',
  'tfjs/file-twice': 'son manifeste nomme deux fois le fichier {file}.',
  'tfjs/other-bytes':
    'son manifeste annonce {needed} octets de poids, mais {count} {count|fichier en contient|fichiers en contiennent} {found}.',
  'tfjs/weight-twice': 'le poids {weight} figure deux fois dans son manifeste.',
  'tfjs/too-many-weights': 'il a {count} poids, alors que le maximum est de {most}.',
  'tfjs/weight-missing':
    'il manque son poids {weight}. Enregistrez ou convertissez de nouveau le modèle entier.',
  'tfjs/weight-not-found':
    'il manque son poids {weight}, et ni l’ordre ni les formes des autres poids ({others}) ne permettent de le trouver. Enregistrez ou convertissez de nouveau le modèle entier.',
  'tfjs/other-layers':
    'il a {count} {count|couche|couches} avec des poids, alors que {network} en a {expected}. Enregistrez ou convertissez de nouveau le modèle entier.',
  'tfjs/no-layer':
    'son model.json ne décrit aucune couche, et {layer} n’est ni une convolution ni une couche dense. Enregistrez le modèle avec sa topologie.',
  'tfjs/shape':
    '{weight} a la forme {found}, et non {expected}. Ce ne sont pas les poids de ce réseau ({network}).',
  'tfjs/no-levels':
    '{weight} contient {value}, mais une couche accompagnée d’échelles ne doit contenir que des entiers de -128 à 127.',
  'tfjs/no-scales':
    '{weight} ne vaut pas {expected} partout, et ses échelles ne peuvent donc pas être retrouvées. Exportez de nouveau le modèle.',
  'tfjs/by-order': 'les poids ont été reconnus à leur ordre et à leurs formes ({layers})',
  'tfjs/renamed': 'les couches {layers} s’appellent maintenant {names}',
  'tfjs/widened': 'les valeurs {type} ont été élargies à float32',
  'tfjs/from-levels': 'les poids sont les nombres que ses niveaux {type} représentent',
  'tfjs/folded': 'la normalisation par batch a été intégrée aux couches ({foldings})',
  'tfjs/into': '{normalization} dans {layer}',
  'tfjs/left-out': 'il n’a pas été tenu compte de {weights}',
};
