/** What is told of the nodes of ONNX files (core/formats/onnx/read/operators/telling.ts). */
import type { onnxNodeTelling } from '../../../../core/formats/onnx/read/operators/telling.ts';

export const onnxNodeTold: Readonly<Record<keyof typeof onnxNodeTelling, string>> = {
  'onnx-node/no-images': 'o nó {node} deveria ler o que vem das imagens, e não lê.',
  'onnx-node/reads-integers': 'o nó {node} lê inteiros. Ponha um DequantizeLinear antes dele.',
  'onnx-node/reads-padded': 'o nó {node} lê imagens com padding. Só uma convolução pode fazer isso.',
  'onnx-node/lacks-input': 'falta a entrada {number} do nó {node}.',
  'onnx-node/not-constant':
    'o nó {node} calcula com algo que só se conhece quando a rede roda (entrada {number}).',
  'onnx-node/no-floats': 'o nó {node} tem pesos do tipo {type}. Eles deveriam ser float.',
  'onnx-node/no-bytes': 'o nó {node} tem pesos do tipo {type}. Eles deveriam ser int8 ou uint8.',
  'onnx-node/no-single-number': 'o nó {node} deveria ter um único número como entrada {number}.',
  'onnx-node/long-list': 'o nó {node} tem uma lista longa demais, de {count} {count|número|números}.',
  'onnx-node/after-the-end': 'o nó {node} vem depois do fim da rede.',
  'onnx-node/turns-input': 'o nó {node} transpõe a própria entrada (transA), o que nenhuma camada daqui faz.',
  'onnx-node/turns-or-scales': 'o nó {node} transpõe ou reescala o que lê, o que nenhuma camada daqui faz.',
  'onnx-node/training-mode':
    'o nó {node} está em modo de treinamento. Exporte o modelo depois de model.eval().',
  'onnx-node/normalises-no-channels': 'o nó {node} não normaliza canais.',
  'onnx-node/not-per-channel': 'o nó {node} não tem um número para cada canal.',
  'onnx-node/other-pooling':
    'o nó {node} não é um max pooling de 2 × 2 com stride 2 e sem padding, o único possível aqui.',
  'onnx-node/other-padding': 'o padding do nó {node} não é de zeros em volta de cada imagem.',
  'onnx-node/not-square': 'o nó {node} tem um kernel de {kernel}. Aqui os kernels são quadrados.',
  'onnx-node/groups':
    'o nó {node} trabalha com {groups} {groups|grupo|grupos} de canais. Aqui as convoluções têm um só.',
  'onnx-node/strides':
    'o nó {node} avança mais de um pixel por vez (strides). Aqui a convolução avança um, e o pooling reduz a imagem à metade.',
  'onnx-node/dilations': 'o nó {node} tem lacunas no kernel (dilations), o que não é possível aqui.',
  'onnx-node/changes-size':
    "o nó {node} dá ao kernel de {kernel} × {kernel} um padding de [{pads}]. Aqui a convolução mantém o tamanho da imagem, com {wanted} de cada lado: treine a rede com padding 'same'.",
  'onnx-node/no-matrix': 'o nó {node} tem um peso de forma [{shape}], que não é uma matriz.',
  'onnx-node/not-per-output':
    'o nó {node} tem {count} {count|número|números} para {outputs} {outputs|saída|saídas}.',
  'onnx-node/clips':
    'o nó {node} satura os valores em {least} e {most}, como a ReLU6. Aqui cada camada tem uma ReLU: treine a rede com ela.',
  'onnx-node/two-branches':
    'o nó {node} junta dois ramos. Aqui cada camada lê o que a anterior produziu, e nada mais.',
  'onnx-node/no-numbers':
    'o nó {node} divide pelas imagens ou por 0, ou calcula com valores que não são números.',
  'onnx-node/not-foldable':
    'o nó {node} calcula com um tensor de forma [{shape}]. Só é possível incorporar a uma camada um número para todos os valores, ou um para cada canal ({channels} {channels|canal|canais}).',
  'onnx-node/shapes-differ': 'o nó {node} combina duas constantes de formas diferentes.',
  'onnx-node/nothing-known': 'o nó {node} não calcula com nada que seja conhecido.',
  'onnx-node/two-ranges': 'não é possível usar o nó {node} aqui: ele calcula com mais de uma faixa.',
  'onnx-node/unknown-arithmetic':
    'não é possível usar o nó {node} aqui: a página não conhece a aritmética dele.',
  'onnx-node/no-layer': 'não é possível usar o nó {node} aqui: ele não é uma camada desta página.',
  'onnx-node/reads-nothing': 'o nó {node} não lê nada.',
  'onnx-node/flattens-more': 'o nó {node} achata mais do que as imagens.',
  'onnx-node/no-shape': 'o nó {node} não diz qual é a nova forma.',
  'onnx-node/picks-more': 'o nó {node} seleciona mais do que tamanhos.',
  'onnx-node/cuts-out-more': 'o nó {node} recorta mais do que tamanhos.',
  'onnx-node/joins-more': 'o nó {node} junta mais do que tamanhos.',
  'onnx-node/shape-not-filled': 'o nó {node} dá a uma constante uma forma que os valores dela não preenchem.',
  'onnx-node/turns-other-axes': 'o nó {node} transpõe eixos que a constante dele não tem.',
  'onnx-node/not-quantized': 'o nó {node} lê inteiros que não vêm de QuantizeLinear.',
  'onnx-node/not-quantized-dynamically': 'o nó {node} lê inteiros que não vêm de DynamicQuantizeLinear.',
  'onnx-node/other-scale': 'a escala ou o ponto zero do nó {node} não são os dos inteiros que ele lê.',
  'onnx-node/other-zero-point': 'o ponto zero do nó {node} não é o dos inteiros que ele lê.',
  'onnx-node/other-factor':
    'o nó {node} multiplica as somas por algo diferente das escalas das ativações e dos pesos.',
  'onnx-node/scales-do-not-fit':
    'as escalas do nó {node} não combinam com os valores: a página conhece uma para todos, ou uma para cada canal.',
  'onnx-node/unavailable':
    'não é possível usar o nó {node}: as redes daqui são feitas de Conv, Relu, MaxPool, Flatten e Gemm. {advice}',
  'onnx-node/unavailable-of':
    'não é possível usar o nó {node}: as redes daqui são feitas de Conv, Relu, MaxPool, Flatten e Gemm, e esse operador é de {domain}. {advice}',
  'onnx-node/take-relu': 'Aqui cada camada tem uma ReLU: treine a rede com ela.',
  'onnx-node/take-max-pool': 'Aqui o pooling toma o máximo de 2 × 2 valores: treine a rede com ele.',
  'onnx-node/take-max-pool-and-flatten':
    'Aqui o pooling toma o máximo de 2 × 2 valores: treine a rede com ele e achate o que sobrar.',
  'onnx-node/take-unoptimised':
    'O ONNX Runtime otimizou este arquivo para uso próprio. Escolha o arquivo de antes disso.',
  'onnx-node/without-branches': 'Exporte a rede depois de model.eval(), sem desvios condicionais.',
  'onnx-node/without-loops': 'Exporte a rede depois de model.eval(), sem laços.',
  'onnx-node/take-other': 'Escolha os pesos de uma rede assim.',
  'onnx-node/batch-normalisation': 'a normalização em lote (batch normalization) foi incorporada às camadas',
  'onnx-node/left-out': 'o nó {node}, no fim, ficou de fora',
  'onnx-node/static-as-floats':
    'os pesos são os floats que os inteiros do arquivo representam, sem as faixas calibradas',
};
