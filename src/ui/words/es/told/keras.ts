/** What is told of the layers of a Keras model (core/formats/tfjs-layers/keras/telling.ts). */
import type { kerasTelling } from '../../../../core/formats/tfjs-layers/keras/telling.ts';

export const kerasTold: Readonly<Record<keyof typeof kerasTelling, string>> = {
  'keras/too-many-layers': 'tiene {count} capas, más de las {most} permitidas.',
  'keras/nested': 'tiene modelos dentro de modelos dentro de modelos.',
  'keras/reads-several':
    'su capa “{layer}” ({kind}) lee otras {count}. Las redes de esta página son cadenas: cada capa lee la anterior.',
  'keras/read-by-two':
    'dos capas leen su capa “{layer}”. Las redes de esta página son cadenas: cada capa lee la anterior.',
  'keras/no-chain': 'sus capas no forman una cadena.',
  'keras/no-dense-end': 'no termina en una capa densa sin ReLU, con una unidad por clase.',
  'keras/not-square': 'lee {values} valores, y no imágenes tan altas como anchas.',
  'keras/refused':
    '{problem} Las redes de esta página se componen de Conv2D con padding “same” y ReLU, MaxPooling2D, Dropout, Flatten y Dense con ReLU.',
  'keras/unknown-kind': 'su capa “{layer}” ({kind}) es de un tipo que las redes de esta página no tienen.',
  'keras/behind-softmax': 'su capa “{layer}” ({kind}) va después de la softmax.',
  'keras/behind-flatten': 'su capa “{layer}” ({kind}) va después del aplanado de las imágenes.',
  'keras/not-flattened': 'su capa “{layer}” ({kind}) lee imágenes sin aplanar.',
  'keras/no-relu': 'su capa “{layer}” ({kind}) no tiene ninguna ReLU detrás.',
  'keras/other-relu': 'su capa “{layer}” ({kind}) es una ReLU distinta de max(0, x).',
  'keras/activation': 'su capa “{layer}” ({kind}) tiene la activación {activation}.',
  'keras/unknown-activation': 'su capa “{layer}” ({kind}) tiene una activación que no se conoce.',
  'keras/other-pool': 'su capa “{layer}” ({kind}) no es de 2 × 2 con strides de 2 y padding “valid”.',
  'keras/between': 'su capa “{layer}” ({kind}) está entre otras.',
  'keras/no-rate': 'su capa “{layer}” ({kind}) no tiene proporción (rate).',
  'keras/not-folded':
    'su capa “{layer}” ({kind}) no está entre una capa y su activación, donde se podría integrar.',
  'keras/settings': 'su capa “{layer}” ({kind}) no tiene ajustes que se puedan usar.',
  'keras/setting': 'su capa “{layer}” ({kind}) no tiene un valor de {setting} que se pueda usar.',
  'keras/kernel': 'su capa “{layer}” ({kind}) tiene un kernel de {size}.',
  'keras/strides': 'su capa “{layer}” ({kind}) tiene strides de {strides}.',
  'keras/dilation': 'su capa “{layer}” ({kind}) tiene una dilatación (dilation) de {dilation}.',
  'keras/groups': 'su capa “{layer}” ({kind}) tiene {groups} grupos.',
  'keras/padding':
    'su capa “{layer}” ({kind}) tiene el padding “{padding}”, con el que sus imágenes se encogen.',
  'keras/data-format': 'su capa “{layer}” ({kind}) tiene el formato de datos {format}.',
  'keras/left-out': 'se omitió su capa “{layer}” ({kind})',
  'keras/softmax-left-out': 'se omitió la softmax del final: esta página la calcula ella misma',
  'keras/rescaling-left-out':
    'se omitió su capa “{layer}”, que escala los píxeles: esta página los normaliza ella misma',
};
