/** What is told of the nodes of ONNX files (core/formats/onnx/read/operators/telling.ts). */
import type { onnxNodeTelling } from '../../../../core/formats/onnx/read/operators/telling.ts';

export const onnxNodeTold: Readonly<Record<keyof typeof onnxNodeTelling, string>> = {
  'onnx-node/no-images':
    'son nœud {node} devrait lire ce que sont devenues les images, mais il lit autre chose.',
  'onnx-node/reads-integers': 'son nœud {node} lit des entiers. Placez DequantizeLinear avant lui.',
  'onnx-node/reads-padded':
    'son nœud {node} lit des images entourées d’un padding. Seule une convolution peut le faire.',
  'onnx-node/lacks-input': 'il manque à son nœud {node} l’entrée {number}.',
  'onnx-node/not-constant':
    'son nœud {node} calcule avec une valeur qui n’est pas connue avant l’exécution du réseau (entrée {number}).',
  'onnx-node/no-floats': 'son nœud {node} a des poids de type {type}. Il faut des flottants.',
  'onnx-node/no-bytes': 'son nœud {node} a des poids de type {type}. Il faut de l’int8 ou de l’uint8.',
  'onnx-node/no-single-number': 'l’entrée {number} de son nœud {node} devrait être un seul nombre.',
  'onnx-node/long-list':
    'son nœud {node} contient une liste de {count} {count|nombre|nombres}, trop longue pour un réseau.',
  'onnx-node/after-the-end': 'son nœud {node} vient après la fin du réseau.',
  'onnx-node/turns-input': 'son nœud {node} transpose son entrée (transA), ce qu’aucune couche ne fait ici.',
  'onnx-node/turns-or-scales':
    'son nœud {node} transpose ou met à l’échelle ce qu’il lit, ce qu’aucune couche ne fait ici.',
  'onnx-node/training-mode':
    'son nœud {node} est en mode entraînement. Exportez le modèle après model.eval().',
  'onnx-node/normalises-no-channels': 'son nœud {node} ne normalise pas des canaux.',
  'onnx-node/not-per-channel': 'son nœud {node} n’a pas un nombre par canal.',
  'onnx-node/other-pooling':
    'son nœud {node} n’est pas un max-pooling 2 × 2 de stride 2 et sans padding, le seul possible ici.',
  'onnx-node/other-padding': 'son nœud {node} ne se contente pas d’entourer chaque image de zéros.',
  'onnx-node/not-square': 'son nœud {node} a un noyau de {kernel}. Ici, les noyaux sont carrés.',
  'onnx-node/groups':
    'son nœud {node} répartit les canaux en {groups} {groups|groupe|groupes}. Ici, une convolution n’en a qu’un.',
  'onnx-node/strides':
    'son nœud {node} avance de plus d’un pixel à la fois (strides). Ici, une convolution avance d’un pixel, et c’est le pooling qui divise la taille de l’image par deux.',
  'onnx-node/dilations': 'son nœud {node} a un noyau à trous (dilations), ce qui n’est pas possible ici.',
  'onnx-node/changes-size':
    "son nœud {node} ajoute à l’image un padding de [{pads}] pour un noyau {kernel} × {kernel}. Ici, une convolution conserve la taille de l’image, avec {wanted} de chaque côté : entraînez le réseau avec le padding 'same'.",
  'onnx-node/no-matrix': 'son nœud {node} a des poids de forme [{shape}], qui ne forment pas une matrice.',
  'onnx-node/not-per-output':
    'son nœud {node} a {count} {count|nombre|nombres} pour {outputs} {outputs|sortie|sorties}.',
  'onnx-node/clips':
    'son nœud {node} écrête les valeurs à {least} et {most}, comme ReLU6. Ici, chaque couche a une ReLU : entraînez le réseau avec celle-ci.',
  'onnx-node/two-branches':
    'son nœud {node} réunit deux branches. Ici, chaque couche lit le résultat de la précédente, et rien d’autre.',
  'onnx-node/no-numbers':
    'son nœud {node} divise par les images ou par 0, ou calcule avec des valeurs qui ne sont pas des nombres finis.',
  'onnx-node/not-foldable':
    'son nœud {node} calcule avec un tenseur de forme [{shape}]. Seul un nombre commun à toutes les valeurs, ou un nombre par canal (ici {channels}), peut être intégré à une couche.',
  'onnx-node/shapes-differ': 'son nœud {node} combine deux constantes de formes différentes.',
  'onnx-node/nothing-known': 'son nœud {node} ne calcule avec rien de connu.',
  'onnx-node/two-ranges': 'son nœud {node} n’est pas pris en charge : il calcule avec plus d’une plage.',
  'onnx-node/unknown-arithmetic':
    'son nœud {node} n’est pas pris en charge : la page ne reconnaît pas son calcul.',
  'onnx-node/no-layer': 'son nœud {node} n’est pas pris en charge : ce n’est pas une couche de cette page.',
  'onnx-node/reads-nothing': 'son nœud {node} ne lit rien.',
  'onnx-node/flattens-more': 'son nœud {node} aplatit plus que les images.',
  'onnx-node/no-shape': 'son nœud {node} ne dit pas quelle forme il doit donner.',
  'onnx-node/picks-more': 'son nœud {node} extrait autre chose que des tailles.',
  'onnx-node/cuts-out-more': 'son nœud {node} découpe autre chose que des tailles.',
  'onnx-node/joins-more': 'son nœud {node} assemble autre chose que des tailles.',
  'onnx-node/shape-not-filled':
    'son nœud {node} donne à une constante une forme que ses valeurs ne remplissent pas.',
  'onnx-node/turns-other-axes': 'son nœud {node} permute des axes que sa constante n’a pas.',
  'onnx-node/not-quantized': 'son nœud {node} lit des entiers qui ne viennent pas de QuantizeLinear.',
  'onnx-node/not-quantized-dynamically':
    'son nœud {node} lit des entiers qui ne viennent pas de DynamicQuantizeLinear.',
  'onnx-node/other-scale':
    'son nœud {node} prend une autre échelle ou un autre point zéro que les entiers qu’il lit.',
  'onnx-node/other-zero-point': 'son nœud {node} prend un autre point zéro que les entiers qu’il lit.',
  'onnx-node/other-factor':
    'son nœud {node} multiplie les sommes par autre chose que les échelles des activations et des poids.',
  'onnx-node/scales-do-not-fit':
    'son nœud {node} a des échelles qui ne conviennent pas à ce qu’elles multiplient : il en faut une pour tout, ou une par canal.',
  'onnx-node/unavailable':
    'son nœud {node} n’est pas pris en charge : ici, un réseau se compose de Conv, Relu, MaxPool, Flatten et Gemm. {advice}',
  'onnx-node/unavailable-of':
    'son nœud {node} n’est pas pris en charge : ici, un réseau se compose de Conv, Relu, MaxPool, Flatten et Gemm, et cet opérateur vient du domaine {domain}. {advice}',
  'onnx-node/take-relu': 'Ici, chaque couche a une ReLU : entraînez le réseau avec celle-ci.',
  'onnx-node/take-max-pool':
    'Ici, le pooling prend le maximum de 2 × 2 valeurs : entraînez le réseau de cette façon.',
  'onnx-node/take-max-pool-and-flatten':
    'Ici, le pooling prend le maximum de 2 × 2 valeurs : entraînez le réseau de cette façon, puis aplatissez ce qui reste (Flatten).',
  'onnx-node/take-unoptimised':
    'ONNX Runtime a optimisé ce fichier pour son propre usage. Choisissez le fichier d’avant cette optimisation.',
  'onnx-node/without-branches': 'Exportez le réseau après model.eval(), sans branchement.',
  'onnx-node/without-loops': 'Exportez le réseau après model.eval(), sans boucle.',
  'onnx-node/take-other': 'Choisissez les poids d’un tel réseau.',
  'onnx-node/batch-normalisation': 'la normalisation par batch a été intégrée aux couches',
  'onnx-node/left-out': '{node}, à la fin, a été ignoré',
  'onnx-node/static-as-floats':
    'les poids sont les flottants que ses entiers représentent (sans ses plages de calibration)',
};
