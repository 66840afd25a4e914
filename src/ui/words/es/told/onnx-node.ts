/** What is told of the nodes of ONNX files (core/formats/onnx/read/operators/telling.ts). */
import type { onnxNodeTelling } from '../../../../core/formats/onnx/read/operators/telling.ts';

export const onnxNodeTold: Readonly<Record<keyof typeof onnxNodeTelling, string>> = {
  'onnx-node/no-images': 'el nodo {node} debería leer lo que sale de las imágenes, y no lo hace.',
  'onnx-node/reads-integers': 'el nodo {node} lee enteros. Pon antes DequantizeLinear.',
  'onnx-node/reads-padded': 'el nodo {node} lee imágenes con padding. Solo una convolución puede hacerlo.',
  'onnx-node/lacks-input': 'al nodo {node} le falta la entrada {number}.',
  'onnx-node/not-constant':
    'el nodo {node} calcula con algo que no se conoce antes de ejecutar la red (entrada {number}).',
  'onnx-node/no-floats': 'el nodo {node} tiene pesos de tipo {type}. Deberían ser float.',
  'onnx-node/no-bytes': 'el nodo {node} tiene pesos de tipo {type}. Deberían ser int8 o uint8.',
  'onnx-node/no-single-number': 'el nodo {node} debería tener un solo número en la entrada {number}.',
  'onnx-node/long-list': 'el nodo {node} tiene una lista demasiado larga, de {count} {count|número|números}.',
  'onnx-node/after-the-end': 'el nodo {node} va después del final de la red.',
  'onnx-node/turns-input': 'el nodo {node} transpone su entrada (transA), y aquí ninguna capa hace eso.',
  'onnx-node/turns-or-scales': 'el nodo {node} transpone o escala lo que lee, y aquí ninguna capa hace eso.',
  'onnx-node/training-mode':
    'el nodo {node} está en modo de entrenamiento. Exporta el modelo después de model.eval().',
  'onnx-node/normalises-no-channels': 'el nodo {node} no normaliza canales.',
  'onnx-node/not-per-channel': 'el nodo {node} no tiene un número por canal.',
  'onnx-node/other-pooling':
    'el nodo {node} no es un max-pooling de 2 × 2 con stride 2 y sin padding, el único que se admite aquí.',
  'onnx-node/other-padding': 'el nodo {node} rellena con algo que no son ceros alrededor de cada imagen.',
  'onnx-node/not-square': 'el nodo {node} tiene un kernel de {kernel}. Aquí los kernels son cuadrados.',
  'onnx-node/groups':
    'el nodo {node} trabaja en {groups} {groups|grupo|grupos} de canales. Aquí las convoluciones tienen uno solo.',
  'onnx-node/strides':
    'el nodo {node} avanza más de un píxel (strides). Aquí se avanza de uno en uno, y un pooling reduce la imagen a la mitad.',
  'onnx-node/dilations': 'el nodo {node} tiene huecos en su kernel (dilations), y eso aquí no se admite.',
  'onnx-node/changes-size':
    "el nodo {node} usa con su kernel de {kernel} × {kernel} el padding [{pads}]. Aquí una convolución conserva el tamaño de la imagen, con {wanted} a cada lado: entrena la red con padding 'same'.",
  'onnx-node/no-matrix': 'el nodo {node} tiene un peso de forma [{shape}], que no es una matriz.',
  'onnx-node/not-per-output':
    'el nodo {node} tiene {count} {count|número|números} para {outputs} {outputs|salida|salidas}.',
  'onnx-node/clips':
    'el nodo {node} recorta los valores en {least} y {most}, como hace ReLU6. Aquí cada capa tiene una ReLU: entrena la red con ella.',
  'onnx-node/two-branches':
    'el nodo {node} une dos ramas. Aquí cada capa lee lo que produjo la anterior, y nada más.',
  'onnx-node/no-numbers':
    'el nodo {node} divide entre las imágenes o entre 0, o calcula con valores que no son números.',
  'onnx-node/not-foldable':
    'el nodo {node} calcula con un tensor de forma [{shape}]. En una capa solo se puede integrar un único número para todos los valores, o uno por canal ({channels} {channels|canal|canales}).',
  'onnx-node/shapes-differ': 'el nodo {node} combina dos constantes de formas distintas.',
  'onnx-node/nothing-known': 'el nodo {node} no calcula con nada que se conozca.',
  'onnx-node/two-ranges': 'el nodo {node} no se admite aquí: calcula con más de un rango.',
  'onnx-node/unknown-arithmetic':
    'el nodo {node} no se admite aquí: su aritmética no es ninguna de las conocidas.',
  'onnx-node/no-layer': 'el nodo {node} no se admite aquí: no es una capa de esta página.',
  'onnx-node/reads-nothing': 'el nodo {node} no lee nada.',
  'onnx-node/flattens-more': 'el nodo {node} aplana algo más que las imágenes.',
  'onnx-node/no-shape': 'el nodo {node} no dice qué forma debe quedar.',
  'onnx-node/picks-more': 'el nodo {node} selecciona algo más que tamaños.',
  'onnx-node/cuts-out-more': 'el nodo {node} extrae algo más que tamaños.',
  'onnx-node/joins-more': 'el nodo {node} une algo más que tamaños.',
  'onnx-node/shape-not-filled': 'el nodo {node} da a una constante una forma que sus valores no llenan.',
  'onnx-node/turns-other-axes': 'el nodo {node} transpone ejes que su constante no tiene.',
  'onnx-node/not-quantized': 'el nodo {node} lee enteros que no vienen de QuantizeLinear.',
  'onnx-node/not-quantized-dynamically': 'el nodo {node} lee enteros que no vienen de DynamicQuantizeLinear.',
  'onnx-node/other-scale':
    'el nodo {node} usa una escala o un punto cero que no son los de los enteros que lee.',
  'onnx-node/other-zero-point': 'el nodo {node} usa un punto cero que no es el de los enteros que lee.',
  'onnx-node/other-factor':
    'el nodo {node} multiplica las sumas por algo distinto de las escalas de las activaciones y los pesos.',
  'onnx-node/scales-do-not-fit':
    'el nodo {node} tiene escalas que no encajan con lo que escalan: debe haber una para todo, o una por canal.',
  'onnx-node/unavailable':
    'el nodo {node} no se admite: aquí las redes se componen de Conv, Relu, MaxPool, Flatten y Gemm. {advice}',
  'onnx-node/unavailable-of':
    'el nodo {node} no se admite: aquí las redes se componen de Conv, Relu, MaxPool, Flatten y Gemm, y este operador es de {domain}. {advice}',
  'onnx-node/take-relu': 'Aquí cada capa tiene una ReLU: entrena la red con ella.',
  'onnx-node/take-max-pool': 'Aquí el pooling toma el máximo de 2 × 2 valores: entrena la red con él.',
  'onnx-node/take-max-pool-and-flatten':
    'Aquí el pooling toma el máximo de 2 × 2 valores: entrena la red con él. Aplana lo que quede.',
  'onnx-node/take-unoptimised':
    'ONNX Runtime optimizó este archivo para sí mismo. Elige el archivo de antes de esa optimización.',
  'onnx-node/without-branches': 'Exporta la red después de model.eval(), sin ramas.',
  'onnx-node/without-loops': 'Exporta la red después de model.eval(), sin bucles.',
  'onnx-node/take-other': 'Elige los pesos de una red así.',
  'onnx-node/batch-normalisation': 'la normalización por lotes se integró en las capas',
  'onnx-node/left-out': 'se omitió el nodo {node} del final',
  'onnx-node/static-as-floats':
    'los pesos son los valores float que representan sus enteros, sin sus rangos calibrados',
};
