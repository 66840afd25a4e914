/** What is told of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters':
    'O bloco {position}, {block}, tem {filters} {filters|filtro|filtros}. Escolha um número inteiro de 1 a {most}.',
  'network/kernel': 'O bloco {position}, {block}, tem um kernel de {kernel}. Escolha {kernels}.',
  'network/units':
    'O bloco {position}, {block}, tem {units} {units|unidade|unidades}. Escolha um número inteiro de 1 a {most}.',
  'network/probability':
    'O bloco {position}, {block}, descarta com probabilidade {probability}. Escolha um número a partir de 0 e menor que 1.',
  'network/small-images':
    'O bloco {position}, pool, reduz à metade imagens que a essa altura só têm {left} × {left}. Imagens de {side} × {side} só passam por pooling {times} {times|vez|vezes}: tire um.',
  'network/wide-layer':
    '{layer} leria {values} valores, mais do que os {most} que cabem nas somas int8. Ponha um pool antes dela ou use menos filtros.',
  'network/parameters':
    'A rede teria {parameters} parâmetros, mais do que os {most} que uma página consegue treinar. Use menos filtros ou unidades, ou mais um pool.',
  'network/activations':
    'As camadas produziriam {values} valores a partir de uma imagem de {side} × {side} × {channels}, mais do que os {most} que cabem em uma página. Ponha um pool mais cedo ou use menos filtros.',
  'network/many-blocks': 'Há {blocks} blocos. Use no máximo {most}.',
  'network/after-dense':
    'O bloco {position}, {block}, vem depois de uma camada densa, que não deixa nenhuma imagem. Ponha-o antes do primeiro bloco dense.',
  'network/many-convolutions': 'Há {convolutions} convoluções. Use no máximo {most}.',
  'network/many-dense-blocks':
    'Há {blocks} blocos dense. Use no máximo {most}: a última camada densa, com uma unidade por classe, já está incluída.',
  'network/long-list': 'A lista de blocos tem {characters} caracteres. Use no máximo {most}.',
  'network/no-conv':
    'O bloco {position}, “{block}”, não existe. Escreva conv:FILTROS:KERNEL, como conv:32:3; o kernel é {kernels}.',
  'network/no-pool': 'O bloco {position}, “{block}”, não existe. Escreva só pool: ele é sempre de 2 × 2.',
  'network/no-dropout': 'O bloco {position}, “{block}”, não existe. Escreva dropout:P, como dropout:0.25.',
  'network/no-dense': 'O bloco {position}, “{block}”, não existe. Escreva dense:UNIDADES, como dense:128.',
  'network/no-block':
    'O bloco {position}, “{block}”, não existe. Um bloco é conv:FILTROS:KERNEL, pool, dropout:P ou dense:UNIDADES.',
  'network/other-images':
    'fc1.weight lê {inputs} valores, mas {channels} {channels|canal|canais} de uma imagem de {side} × {side} são {values} valores, e nenhum número de pools de 2 × 2 os reduz a {inputs}. Importe um conjunto de dados com as imagens certas para essa rede, ou escolha pesos de uma rede para imagens de {side} × {side}.',
  'network/images-after-pools':
    'fc1.weight lê {inputs} valores, mas {channels} {channels|canal|canais} de uma imagem de {side} × {side} são {values} valores, e nenhum número de pools de 2 × 2 os reduz a {inputs}. Com um pool depois de cada convolução, a rede é para imagens de {wanted} × {wanted}. Importe um conjunto de dados com imagens assim, ou escolha pesos de uma rede para imagens de {side} × {side}.',
  'network/images-of-side':
    'fc1.weight lê {inputs} valores, mas {channels} {channels|canal|canais} de uma imagem de {side} × {side} são {values} valores, e nenhum número de pools de 2 × 2 os reduz a {inputs}. A rede é para imagens de {wanted} × {wanted}. Importe um conjunto de dados com imagens assim, ou escolha pesos de uma rede para imagens de {side} × {side}.',
  'network/softmax-regression': 'regressão softmax',
  'network/convolution': '{from} → {to} canais, {kernel} × {kernel}, padding {padding}',
  'network/dropout': '{probability}, no treinamento',
  'network/another':
    '{file} contém outra rede: {found}, com {parameters} parâmetros. O modelo da página é {present}; ele continua aqui até você carregar o arquivo. Carregar com essa rede?',
  'network/then': '{one}, {next}',
  'network/block-conv': 'conv {filters} de {kernel} × {kernel}',
  'network/block-pool': 'pool',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': 'dense {units}',
};
