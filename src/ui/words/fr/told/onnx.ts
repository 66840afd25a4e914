/** What is told of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': 'Impossible de lire {file} comme un modèle ONNX : {cause}',
  'onnx/damaged': 'il est tronqué ou endommagé. Enregistrez-le ou téléchargez-le de nouveau.',
  'onnx/too-many-fields': 'il a plus de {most} champs, bien plus qu’il n’en faut à un réseau de cette page.',
  'onnx/no-graph': 'il ne contient pas de graphe. Enregistrez-le ou téléchargez-le de nouveau.',
  'onnx/sparse-weights':
    'il contient des poids creux (sparse). Convertissez-les en poids denses, puis enregistrez-le de nouveau.',
  'onnx/long-list': 'il contient une liste trop longue pour un réseau.',
  'onnx/number-by-number':
    '{tensor} est écrit nombre par nombre. Enregistrez le modèle de nouveau, avec raw_data.',
  'onnx/a-tensor': 'un tenseur',
  'onnx/type':
    'il contient des valeurs du type ONNX {type}. La page connaît float32, float16, bfloat16, float64 et les entiers de 8, 32 et 64 bits.',
  'onnx/shape': '{tensor} a la forme [{shape}]. Ici, le plus grand réseau compte {most} valeurs.',
  'onnx/other-file':
    'ses poids se trouvent à côté, dans un autre fichier, {file}. Réunissez les deux dans un zip et choisissez ce zip, ou enregistrez-les en un seul fichier : torch.onnx.export(..., external_data=False), ou onnx.save(onnx.load(path), path).',
  'onnx/beyond-other-file':
    '{tensor} devrait se trouver à l’octet {byte} de {file}, qui compte {bytes} {bytes|octet|octets}. Choisissez les deux fichiers qui vont ensemble.',
  'onnx/length':
    '{tensor} a {found} {found|valeur|valeurs}, alors que sa forme en demande {wanted}. Enregistrez ou téléchargez le fichier de nouveau.',
  'onnx/no-images': 'il ne lit pas d’images.',
  'onnx/images-shape':
    'il lit un tenseur de forme [{shape}]. Ici, un réseau lit des images carrées de 1 ou 3 canaux : (batch, canaux, lignes, colonnes).',
  'onnx/second-input': 'il lit une deuxième entrée, {name}.',
  'onnx/no-answer': 'aucune de ses sorties ne dépend des images.',
  'onnx/unknown-output': 'la sortie {number} de son opérateur {operator} n’est pas connue ici.',
  'onnx/constant-without-value': 'une de ses constantes n’a pas de valeur.',
  'onnx/made-by-nothing': 'il lit {name}, que rien ne produit avant.',
  'onnx/computes-too-much': 'il fait avec ses poids plus de calculs qu’il n’en faut à un réseau.',
  'onnx/transposes': 'il permute des axes qui n’existent pas : [{axes}].',
  'onnx/batch-not-first': 'il change la forme d’un tenseur dont le premier axe n’est pas le batch.',
  'onnx/reshapes':
    'il passe de la forme [{before}] à la forme [{after}]. Il n’est possible que d’aplatir des images, et d’ajouter ou de retirer des axes de taille 1.',
  'onnx/not-images': '{node} lit un tenseur qui n’est pas de la forme (batch, canaux, lignes, colonnes).',
  'onnx/not-flattened':
    '{node} lit un tenseur qui n’est pas de la forme (batch, caractéristiques) : les images ne sont pas aplaties.',
  'onnx/channels': '{node} lit {wanted} {wanted|canal|canaux}, mais en reçoit {found}.',
  'onnx/values': '{node} lit {wanted} {wanted|valeur|valeurs}, mais en reçoit {found}.',
  'onnx/no-relu-between':
    'il n’y a pas de ReLU entre {layer} et {next}. Ici, chaque couche en a une, sauf la dernière.',
  'onnx/relu-before-layers': '{node} vient avant la première couche. Ici, une ReLU suit toujours une couche.',
  'onnx/relu-after-relu':
    '{node} vient après {before}, qui suit une autre ReLU. Ici, une couche n’est suivie que d’une seule ReLU.',
  'onnx/below-0-after-pool':
    '{node} multiplie par un nombre négatif après le pooling, ce qui ne peut pas être intégré à {layer}.',
  'onnx/below-0-before-pool':
    '{node} multiplie par un nombre négatif avant {pool}, ce qui n’est pas possible ici.',
  'onnx/halves': '{node} devrait réduire de moitié des images de {rows} × {columns}, trop petites pour cela.',
  'onnx/normalises-itself':
    'il normalise lui-même les images, en commençant par {node} : il attend {own}, alors que le jeu de données actuel est normalisé par (x - {mean}) / {std}. Cette étape ne peut pas être intégrée à {layer}, qui entoure les images de zéros. Exportez le modèle sans elle.',
  'onnx/shifts-padding':
    '{node} décale des valeurs que {layer} entoure ensuite de zéros, et ne peut donc pas y être intégré. Placez la normalisation avant la ReLU.',
  'onnx/no-dense-at-end':
    'il ne se termine pas par une couche dense (Gemm ou MatMul) avec une sortie par classe.',
  'onnx/relu-at-end': 'il se termine par une ReLU, après {layer}. Ici, les logits n’en ont pas.',
  'onnx/after-last-layer': 'il calcule encore autre chose après sa dernière couche.',
  'onnx/own-normalisation': 'sa propre normalisation des images a été retirée (la page fait la même)',
  'onnx/folded': '{node} a été intégré à {layer}',
  'onnx/dynamic-as-floats':
    'les poids sont les flottants que ses entiers représentent (ici, la quantification dynamique ne vaut que pour les couches denses, toutes traitées de la même façon)',
  'onnx/seven-bits':
    'les poids int8 sont ceux du fichier (leurs entrées sont arrondies à 7 bits, comme dans PyTorch, au lieu de 8)',
};
