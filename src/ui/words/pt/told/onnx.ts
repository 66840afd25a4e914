/** What is told of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': 'Não foi possível ler {file} como modelo ONNX: {cause}',
  'onnx/damaged': 'o arquivo está incompleto ou danificado. Salve ou baixe-o de novo.',
  'onnx/too-many-fields': 'o arquivo tem mais de {most} campos, muito mais do que uma rede para esta página.',
  'onnx/no-graph': 'o arquivo não tem um grafo. Salve ou baixe-o de novo.',
  'onnx/sparse-weights': 'os pesos são esparsos. Converta-os em densos e salve o arquivo de novo.',
  'onnx/long-list': 'uma lista do arquivo é longa demais para uma rede.',
  'onnx/number-by-number': '{tensor} está escrito número por número. Salve o arquivo de novo com raw_data.',
  'onnx/a-tensor': 'um tensor',
  'onnx/type':
    'há valores do tipo {type} do ONNX. A página conhece float32, float16, bfloat16, float64 e inteiros de 8, 32 e 64 bits.',
  'onnx/shape': '{tensor} tem a forma [{shape}]. A maior rede possível aqui tem {most} valores.',
  'onnx/other-file':
    'os pesos estão em outro arquivo, ao lado: {file}. Compacte os dois em um zip e escolha o zip, ou salve tudo em um só arquivo: torch.onnx.export(..., external_data=False) ou onnx.save(onnx.load(path), path).',
  'onnx/beyond-other-file':
    '{tensor} deveria estar no byte {byte} de {file}, que tem {bytes} {bytes|byte|bytes}. Escolha os dois arquivos do mesmo modelo.',
  'onnx/length':
    '{tensor} tem {found} {found|valor|valores}, mas sua forma pede {wanted}. Salve ou baixe o arquivo de novo.',
  'onnx/no-images': 'a rede não lê imagens.',
  'onnx/images-shape':
    'a rede lê um tensor de forma [{shape}]. As redes daqui leem imagens quadradas de 1 ou 3 canais: (lote, canais, linhas, colunas).',
  'onnx/second-input': 'a rede lê uma segunda entrada, {name}.',
  'onnx/no-answer': 'nenhuma saída da rede depende das imagens.',
  'onnx/unknown-output': 'a página não conhece a saída {number} do operador {operator}.',
  'onnx/constant-without-value': 'uma constante da rede não tem valor.',
  'onnx/made-by-nothing': 'a rede lê {name}, que nada produz antes.',
  'onnx/computes-too-much': 'a rede faz mais cálculos com os pesos do que precisaria.',
  'onnx/transposes': 'a rede transpõe os eixos [{axes}], que não existem.',
  'onnx/batch-not-first': 'a rede muda a forma de um tensor cujo primeiro eixo não é o lote.',
  'onnx/reshapes':
    'a rede muda a forma [{before}] para [{after}]. Aqui só é possível achatar imagens e acrescentar ou retirar eixos de tamanho 1.',
  'onnx/not-images': 'o nó {node} lê um tensor que não é (lote, canais, linhas, colunas).',
  'onnx/not-flattened':
    'o nó {node} lê um tensor que não é (lote, características): as imagens não foram achatadas.',
  'onnx/channels':
    'o nó {node} lê {wanted} {wanted|canal|canais}, mas {found|chega|chegam} a ele {found} {found|canal|canais}.',
  'onnx/values':
    'o nó {node} lê {wanted} {wanted|valor|valores}, mas {found|chega|chegam} a ele {found} {found|valor|valores}.',
  'onnx/no-relu-between':
    'entre {layer} e {next} não há ReLU. Aqui todas as camadas têm uma, menos a última.',
  'onnx/relu-before-layers':
    'o nó {node} vem antes de qualquer camada. Aqui uma ReLU sempre vem depois de uma camada.',
  'onnx/relu-after-relu':
    'o nó {node} vem depois de {before}, que já vem depois de outra ReLU. Aqui só uma ReLU vem depois de cada camada.',
  'onnx/below-0-after-pool':
    'o nó {node} multiplica por um número negativo depois do pooling, e isso não pode ser incorporado a {layer}.',
  'onnx/below-0-before-pool':
    'o nó {node} multiplica por um número negativo antes de {pool}, e isso não é possível aqui.',
  'onnx/halves': 'o nó {node} reduz à metade imagens de {rows} × {columns}.',
  'onnx/normalises-itself':
    'a própria rede normaliza as imagens, a partir do nó {node}: ela espera {own}, mas o conjunto de dados atual é normalizado por (x - {mean}) / {std}. Não dá para incorporar isso a {layer}, que preenche as bordas com zeros. Exporte o modelo sem essa etapa.',
  'onnx/shifts-padding':
    'o nó {node} desloca o que {layer} preenche com zeros e, por isso, não pode ser incorporado. Ponha a normalização antes da ReLU.',
  'onnx/no-dense-at-end':
    'a rede não termina em uma camada densa (Gemm ou MatMul) com uma saída para cada classe.',
  'onnx/relu-at-end': 'a rede termina em uma ReLU, depois de {layer}. Aqui os logits não passam por ReLU.',
  'onnx/after-last-layer': 'a rede ainda calcula outra coisa depois da última camada.',
  'onnx/own-normalisation':
    'a normalização de imagens que a rede trazia ficou de fora, pois a página faz a mesma',
  'onnx/folded': 'o nó {node} foi incorporado a {layer}',
  'onnx/dynamic-as-floats':
    'os pesos são os floats que os inteiros do arquivo representam: aqui a quantização dinâmica é para camadas densas, todas do mesmo modo',
  'onnx/seven-bits':
    'os pesos int8 são os do arquivo, mas as entradas são arredondadas para 7 bits, como faz o PyTorch, e não para 8, como faz o arquivo',
};
