/** What is told of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': '{file} no se puede leer como modelo ONNX: {cause}',
  'onnx/damaged': 'está cortado o dañado. Guárdalo o descárgalo otra vez.',
  'onnx/too-many-fields': 'tiene más de {most} campos, muchos más que una red para esta página.',
  'onnx/no-graph': 'no tiene grafo. Guárdalo o descárgalo otra vez.',
  'onnx/sparse-weights': 'tiene pesos dispersos. Conviértelos en densos y guárdalo otra vez.',
  'onnx/long-list': 'contiene una lista demasiado larga para una red.',
  'onnx/number-by-number':
    '{tensor} está escrito número por número. Guarda el archivo otra vez con raw_data.',
  'onnx/a-tensor': 'un tensor',
  'onnx/type':
    'tiene valores del tipo {type} de ONNX. Aquí se conocen float32, float16, bfloat16, float64 y los enteros de 8, 32 y 64 bits.',
  'onnx/shape': '{tensor} tiene la forma [{shape}]. Aquí la red más grande tiene {most} valores.',
  'onnx/other-file':
    'los pesos están aparte, en otro archivo: {file}. Junta los dos en un zip y elige el zip, o guárdalos en un solo archivo: torch.onnx.export(..., external_data=False), o bien onnx.save(onnx.load(path), path).',
  'onnx/beyond-other-file':
    '{tensor} debería estar en el byte {byte} de {file}, que tiene {bytes} {bytes|byte|bytes}. Elige los dos archivos que van juntos.',
  'onnx/length':
    '{tensor} tiene {found} {found|valor|valores}, pero su forma pide {wanted}. Guarda o descarga el archivo otra vez.',
  'onnx/no-images': 'no lee imágenes.',
  'onnx/images-shape':
    'lee un tensor de forma [{shape}]. Aquí las redes leen imágenes cuadradas de 1 o 3 canales: (lote, canales, filas, columnas).',
  'onnx/second-input': 'lee una segunda entrada, {name}.',
  'onnx/no-answer': 'ninguna de sus salidas depende de las imágenes.',
  'onnx/unknown-output': 'la salida {number} de su operador {operator} no se conoce aquí.',
  'onnx/constant-without-value': 'contiene una constante sin valor.',
  'onnx/made-by-nothing': 'lee {name}, pero nada lo produce antes.',
  'onnx/computes-too-much': 'hace con sus pesos más cálculos de los que necesita una red.',
  'onnx/transposes': 'transpone los ejes [{axes}], que no existen.',
  'onnx/batch-not-first': 'cambia la forma de un tensor cuyo primer eje no es el lote.',
  'onnx/reshapes':
    'cambia la forma de [{before}] a [{after}]. Aquí solo es posible aplanar imágenes y añadir o quitar ejes de tamaño 1.',
  'onnx/not-images': 'el nodo {node} lee un tensor que no es (lote, canales, filas, columnas).',
  'onnx/not-flattened':
    'el nodo {node} lee un tensor que no es (lote, características): las imágenes no están aplanadas.',
  'onnx/channels':
    'el nodo {node} lee {wanted} {wanted|canal|canales}, pero le {found|llega|llegan} {found}.',
  'onnx/values': 'el nodo {node} lee {wanted} {wanted|valor|valores}, pero le {found|llega|llegan} {found}.',
  'onnx/no-relu-between':
    'entre {layer} y {next} no hay ninguna ReLU. Aquí todas las capas tienen una, menos la última.',
  'onnx/relu-before-layers':
    'el nodo {node} está antes de cualquier capa. Aquí una ReLU va después de una capa.',
  'onnx/relu-after-relu':
    'el nodo {node} va después de {before}, que va después de otra ReLU. Aquí solo va una ReLU después de cada capa.',
  'onnx/below-0-after-pool':
    'el nodo {node} multiplica por un número menor que 0 después del pooling, y eso no se puede integrar en {layer}.',
  'onnx/below-0-before-pool':
    'el nodo {node} multiplica por un número menor que 0 antes de {pool}, y eso aquí no se admite.',
  'onnx/halves': 'el nodo {node} quiere reducir a la mitad imágenes de {rows} × {columns}.',
  'onnx/normalises-itself':
    'normaliza él mismo las imágenes, a partir de {node}: espera {own}, pero el conjunto de datos actual está normalizado como (x - {mean}) / {std}. Ese paso no se puede integrar en {layer}, que rellena con ceros. Exporta el modelo sin él.',
  'onnx/shifts-padding':
    'el nodo {node} desplaza lo que {layer} rellena con ceros, así que no se puede integrar en él. Pon la normalización antes de la ReLU.',
  'onnx/no-dense-at-end': 'no termina en una capa densa (Gemm o MatMul) con una salida por clase.',
  'onnx/relu-at-end': 'termina en una ReLU, después de {layer}. Aquí los logits no llevan ninguna.',
  'onnx/after-last-layer': 'calcula algo más después de su última capa.',
  'onnx/own-normalisation':
    'se omitió su propia normalización de las imágenes, porque la página hace la misma',
  'onnx/folded': 'el nodo {node} se integró en {layer}',
  'onnx/dynamic-as-floats':
    'los pesos son los valores float que representan sus enteros: aquí la cuantización dinámica es para las capas densas, todas por igual',
  'onnx/seven-bits':
    'los pesos int8 son los del archivo; sus entradas se redondean a 7 bits, como hace PyTorch, mientras que el archivo usa 8',
};
