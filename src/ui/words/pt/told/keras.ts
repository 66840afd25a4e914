/** What is told of the layers of a Keras model (core/formats/tfjs-layers/keras/telling.ts). */
import type { kerasTelling } from '../../../../core/formats/tfjs-layers/keras/telling.ts';

export const kerasTold: Readonly<Record<keyof typeof kerasTelling, string>> = {
  'keras/too-many-layers': 'o modelo tem {count} camadas, mais do que as {most} permitidas.',
  'keras/nested': 'o modelo tem modelos dentro de modelos dentro de modelos.',
  'keras/reads-several':
    'a camada “{layer}” ({kind}) lê {count} outras. As redes desta página são cadeias: cada camada lê a anterior.',
  'keras/read-by-two':
    'duas outras camadas leem a camada “{layer}”. As redes desta página são cadeias: cada camada lê a anterior.',
  'keras/no-chain': 'as camadas não formam uma cadeia.',
  'keras/no-dense-end': 'o modelo não termina em uma camada densa sem ReLU, com uma unidade por classe.',
  'keras/not-square': 'o modelo lê {values} valores, e não imagens quadradas.',
  'keras/refused':
    '{problem} As redes desta página são feitas de Conv2D com padding “same” e ReLU, MaxPooling2D, Dropout, Flatten e Dense com ReLU.',
  'keras/unknown-kind': 'a camada “{layer}” ({kind}) é de um tipo que as redes desta página não têm.',
  'keras/behind-softmax': 'a camada “{layer}” ({kind}) vem depois do softmax.',
  'keras/behind-flatten': 'a camada “{layer}” ({kind}) vem depois do achatamento das imagens.',
  'keras/not-flattened': 'a camada “{layer}” ({kind}) lê imagens que não foram achatadas.',
  'keras/no-relu': 'a camada “{layer}” ({kind}) não tem uma ReLU depois dela.',
  'keras/other-relu': 'a camada “{layer}” ({kind}) é uma ReLU diferente de max(0, x).',
  'keras/activation': 'a camada “{layer}” ({kind}) tem a ativação {activation}.',
  'keras/unknown-activation': 'a camada “{layer}” ({kind}) tem uma ativação desconhecida.',
  'keras/other-pool': 'a camada “{layer}” ({kind}) não é de 2 × 2 com strides de 2 e padding “valid”.',
  'keras/between': 'a camada “{layer}” ({kind}) fica entre outras.',
  'keras/no-rate': 'a camada “{layer}” ({kind}) não tem rate.',
  'keras/not-folded':
    'a camada “{layer}” ({kind}) não fica entre uma camada e sua ativação, onde poderia ser incorporada.',
  'keras/settings': 'a camada “{layer}” ({kind}) não tem ajustes que a página possa usar.',
  'keras/setting': 'a camada “{layer}” ({kind}) não tem um valor de {setting} que a página possa usar.',
  'keras/kernel': 'a camada “{layer}” ({kind}) tem um kernel de {size}.',
  'keras/strides': 'a camada “{layer}” ({kind}) tem strides de {strides}.',
  'keras/dilation': 'a camada “{layer}” ({kind}) tem uma dilatação de {dilation}.',
  'keras/groups': 'a camada “{layer}” ({kind}) tem {groups} grupos.',
  'keras/padding': 'a camada “{layer}” ({kind}) tem padding “{padding}”, e por isso as imagens encolhem.',
  'keras/data-format': 'a camada “{layer}” ({kind}) tem o data format {format}.',
  'keras/left-out': 'a camada “{layer}” ({kind}) ficou de fora',
  'keras/softmax-left-out': 'o softmax do fim ficou de fora: esta página já o calcula',
  'keras/rescaling-left-out':
    'a camada “{layer}”, que muda a escala dos pixels, ficou de fora: esta página já os normaliza',
};
