/** What is told of the layers of a Keras model (core/formats/tfjs-layers/keras/telling.ts). */
import type { kerasTelling } from '../../../../core/formats/tfjs-layers/keras/telling.ts';

export const kerasTold: Readonly<Record<keyof typeof kerasTelling, string>> = {
  'keras/too-many-layers': 'il a {count} couches, alors que le maximum est de {most}.',
  'keras/nested': 'il contient des modèles dans des modèles dans des modèles.',
  'keras/reads-several':
    'sa couche « {layer} » ({kind}) en lit {count} autres. Les réseaux de cette page sont des chaînes : chaque couche lit la précédente.',
  'keras/read-by-two':
    'sa couche « {layer} » est lue par deux autres. Les réseaux de cette page sont des chaînes : chaque couche lit la précédente.',
  'keras/no-chain': 'ses couches ne forment pas une chaîne.',
  'keras/no-dense-end': 'il ne se termine pas par une couche dense sans ReLU, avec une unité par classe.',
  'keras/not-square': 'il lit {values} valeurs, et non des images aussi hautes que larges.',
  'keras/refused':
    '{problem} Les réseaux de cette page se composent de Conv2D avec le padding « same » et une ReLU, de MaxPooling2D, de Dropout, de Flatten et de Dense avec une ReLU.',
  'keras/unknown-kind':
    'sa couche « {layer} » ({kind}) est d’un type que les réseaux de cette page n’ont pas.',
  'keras/behind-softmax': 'sa couche « {layer} » ({kind}) vient après le softmax.',
  'keras/behind-flatten': 'sa couche « {layer} » ({kind}) vient après l’aplatissement des images.',
  'keras/not-flattened': 'sa couche « {layer} » ({kind}) lit des images qui n’ont pas été aplaties.',
  'keras/no-relu': 'sa couche « {layer} » ({kind}) n’est pas suivie d’une ReLU.',
  'keras/other-relu': 'sa couche « {layer} » ({kind}) est une autre ReLU que max(0, x).',
  'keras/activation': 'sa couche « {layer} » ({kind}) a l’activation {activation}.',
  'keras/unknown-activation': 'sa couche « {layer} » ({kind}) a une activation que la page ne connaît pas.',
  'keras/other-pool':
    'sa couche « {layer} » ({kind}) n’est pas un pooling 2 × 2 avec des strides de 2 et le padding « valid ».',
  'keras/between': 'sa couche « {layer} » ({kind}) se trouve entre d’autres couches.',
  'keras/no-rate': 'sa couche « {layer} » ({kind}) n’a pas de taux (rate).',
  'keras/not-folded':
    'sa couche « {layer} » ({kind}) ne se trouve pas entre une couche et son activation, là où elle pourrait être intégrée à cette couche.',
  'keras/settings': 'sa couche « {layer} » ({kind}) n’a pas de réglages utilisables.',
  'keras/setting': 'sa couche « {layer} » ({kind}) n’a pas de valeur utilisable pour {setting}.',
  'keras/kernel': 'sa couche « {layer} » ({kind}) a un noyau de {size}.',
  'keras/strides': 'sa couche « {layer} » ({kind}) a des strides de {strides}.',
  'keras/dilation': 'sa couche « {layer} » ({kind}) a une dilatation de {dilation}.',
  'keras/groups': 'sa couche « {layer} » ({kind}) a {groups} groupes.',
  'keras/padding': 'sa couche « {layer} » ({kind}) a le padding « {padding} », qui rétrécit ses images.',
  'keras/data-format': 'sa couche « {layer} » ({kind}) a le format de données {format}.',
  'keras/left-out': 'sa couche « {layer} » ({kind}) a été ignorée',
  'keras/softmax-left-out': 'le softmax final a été ignoré (la page le calcule elle-même)',
  'keras/rescaling-left-out':
    'sa couche « {layer} », qui met les pixels à l’échelle, a été ignorée (la page les normalise elle-même)',
};
