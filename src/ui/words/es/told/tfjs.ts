/** What is told of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': '{file} no se puede leer como modelo layers de TF.js: {problem}',
  'tfjs/no-model': 'no contiene ningún model.json.',
  'tfjs/several-models': 'contiene varios modelos ({models}). Elige uno solo.',
  'tfjs/model-too-long': 'su {model} tiene {bytes} bytes, más de los {most} permitidos.',
  'tfjs/model-not-utf-8': 'su {model} no es texto UTF-8.',
  'tfjs/model-not-json': 'su {model} no es JSON ({cause}).',
  'tfjs/graph-model':
    'es un modelo de grafo (tfjs_graph_model): una lista de operaciones en la que ya no se reconocen las capas. Convierte el modelo de Keras del que salió con tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model.',
  'tfjs/other-model': 'su {model} no es el de un modelo layers (todo él: {problem}).',
  'tfjs/other-model-field': 'su {model} no es el de un modelo layers ({field}: {problem}).',
  'tfjs/files-missing':
    '{count|falta el archivo|faltan los archivos} de pesos {files}. Elige {model} y todos sus archivos .bin a la vez, o júntalos en un zip y elige el zip.',
  'tfjs/file-twice': 'su manifiesto nombra dos veces el archivo {file}.',
  'tfjs/other-bytes':
    'su manifiesto anuncia {needed} bytes de pesos, pero {count} {count|archivo contiene|archivos contienen} {found}.',
  'tfjs/weight-twice': 'el peso {weight} aparece dos veces en su manifiesto.',
  'tfjs/too-many-weights': 'tiene {count} pesos, más de los {most} permitidos.',
  'tfjs/weight-missing': 'le falta el peso {weight}. Guarda o convierte otra vez el modelo entero.',
  'tfjs/weight-not-found':
    'le falta el peso {weight}, y tampoco se reconoce por el orden y la forma de los demás ({others}). Guarda o convierte otra vez el modelo entero.',
  'tfjs/other-layers':
    'tiene {count} {count|capa|capas} con pesos, pero la red {network} tiene {expected}. Guarda o convierte otra vez el modelo entero.',
  'tfjs/no-layer':
    'su model.json no describe capas, y {layer} no es una convolución ni una capa densa. Guarda el modelo con su topología.',
  'tfjs/shape':
    '{weight} tiene la forma {found}, no {expected}. Estos no son los pesos de esta red, {network}.',
  'tfjs/no-levels':
    '{weight} contiene {value}, pero una capa con escalas al lado debe contener números enteros de -128 a 127.',
  'tfjs/no-scales':
    '{weight} no vale {expected} en todas partes, así que no se pueden reconocer sus escalas. Exporta el modelo de nuevo.',
  'tfjs/by-order': 'los pesos se reconocieron por su orden y su forma: {layers}',
  'tfjs/renamed': 'los nombres pasaron de {layers} a {names}',
  'tfjs/widened': 'los valores {type} se ampliaron a float32',
  'tfjs/from-levels': 'se tomaron los números que representan sus niveles {type}',
  'tfjs/folded': 'la normalización por lotes se integró: {foldings}',
  'tfjs/into': '{normalization} en {layer}',
  'tfjs/left-out': 'se prescindió de {weights}',
};
