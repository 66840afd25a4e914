/** What is told of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts). {file} may be plural. */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file} : {problem}',
  'weights/too-long':
    '{file} : cela fait {bytes} octets, alors que les poids du plus grand réseau en prennent 40 Mo. Choisissez un fichier de {most} octets au plus.',
  'weights/quantized': '{file} : ces poids sont quantifiés. Choisissez des poids flottants.',
  'weights/more': '{count} {count|autre|autres}',
  'weights/missing':
    'il manque {names} à ces {kind} de {network}. {holds} Enregistrez le state_dict complet du modèle.',
  'weights/not-part':
    '{network} ({kind}) ne comprend pas {names}. Enregistrez le state_dict de ce réseau, et rien d’autre.',
  'weights/kind-float': 'poids flottants',
  'weights/kind-int8': 'poids int8',
  'weights/kind-static-int8': 'poids int8 statiques',
  'weights/kind-low-bit': 'poids à {bits} bits',
  'weights/kind-format': 'poids {format}',
  'weights/holds': 'Le fichier contient {names}.',
  'weights/holds-nothing': 'Le fichier ne contient aucun tenseur.',
  'weights/tensor-missing': 'il manque {tensor}. Enregistrez le state_dict complet du modèle.',
  'weights/type': '{tensor} est en {found}, et non en {expected}. Convertissez-le avant de l’enregistrer.',
  'weights/shape':
    '{tensor} a la forme {found}, et non {expected}. Ce ne sont pas les poids de ce réseau ({network}).',
  'weights/either': '{one} ou {other}',
  'weights/not-finite':
    '{tensor} vaut {value} à l’indice {index}. De tels poids viennent d’un entraînement qui a divergé ; choisissez un fichier antérieur.',
  'weights/scale-not-positive':
    '{tensor} vaut {value} à l’indice {index} ; une échelle doit être supérieure à 0. Quantifiez et enregistrez de nouveau.',
  'weights/scale-extreme':
    '{tensor} vaut {value} à l’indice {index} ; une échelle doit être comprise entre {least} et {most}. Quantifiez et enregistrez de nouveau.',
  'weights/format-too-large':
    '{tensor} contient l’échelle {scale} : des poids seraient plus grands que ne peut l’être un float32. Quantifiez et enregistrez de nouveau.',
  'weights/no-number':
    '{tensor} vaut {code} à l’indice {index}, un code qui ne représente aucun nombre. Quantifiez et enregistrez de nouveau.',
  'weights/zero-point':
    '{tensor} vaut {value}, plus que le maximum de {most}. Refaites la calibration et enregistrez de nouveau.',
  'weights/spare-bits':
    '{tensor} n’est pas empaqueté comme il le faut : des bits sont à 1 après le dernier code. Enregistrez-le de nouveau.',
  'weights/no-scheme':
    '{tensor} appartient à un schéma que ses métadonnées devraient nommer sous « scheme », mais ne nomment pas. Enregistrez-le avec ses métadonnées.',
  'weights/per-tensor-and-channel':
    'la couche {layer} est quantifiée par tenseur, mais {other} par canal. Quantifiez les deux de la même façon.',
  'weights/per-channel-and-tensor':
    'la couche {layer} est quantifiée par canal, mais {other} par tenseur. Quantifiez les deux de la même façon.',
  'weights/packed-shape-missing':
    'dans ses métadonnées, « {key} » devrait être {expected}, mais est absent. Enregistrez-le de nouveau.',
  'weights/packed-shape-other':
    'dans ses métadonnées, « {key} » devrait être {expected}, mais a une autre valeur. Enregistrez-le de nouveau.',
  'weights/network': 'dans ses métadonnées, « network » n’est pas utilisable. {problem}',
  'weights/classes':
    'dans ses métadonnées, « classes » devrait être un nombre, et non « {value} ». Enregistrez-le de nouveau.',
  'weights/input':
    'dans ses métadonnées, « input » devrait donner les canaux, les lignes et autant de colonnes, par exemple 1x28x28, et non « {value} ». Enregistrez-le de nouveau.',
  'weights/other-images':
    'son réseau lit des images {size} à {channels} {channels|canal|canaux} et distingue {classes} {classes|classe|classes}, mais le jeu de données actuel demande un réseau qui lit des images {ownSize} à {ownChannels} {ownChannels|canal|canaux} et distingue {ownClasses} {ownClasses|classe|classes}. Importez d’abord un jeu de données avec de telles images, ou choisissez des poids pour le jeu de données actuel.',
  'weights/scheme': 'dans ses métadonnées, « scheme » n’est pas utilisable ({problem}).',
  'weights/scheme-not-json': 'ce n’est pas du JSON',
  'weights/scheme-dynamic': 'kind : un schéma dynamique se reconnaît aux tenseurs',
  'weights/scheme-layer': 'layers : le réseau a {layers}, et non {layer}',
  'weights/parts-missing':
    'les poids sont répartis dans {count} {count|fichier|fichiers}, dont {names} {missing|manque|manquent}. Choisissez-les tous ensemble.',
  'weights/no-index': '{index} ne dit pas dans quel fichier se trouvent les poids.',
  'weights/in-two-parts':
    '{tensor} se trouve dans plusieurs des fichiers, dont {part}. Choisissez les fichiers d’un seul modèle.',
};
