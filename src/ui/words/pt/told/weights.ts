/** What is told of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts). */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file}: {problem}',
  'weights/too-long':
    '{file} tem {bytes} bytes; os pesos da maior rede ocupam 40 MB. Escolha um arquivo de no máximo {most} bytes.',
  'weights/quantized': '{file} contém pesos quantizados. Escolha pesos float.',
  'weights/more': 'mais {count}',
  'weights/missing':
    'nestes {kind} de {network}, falta o seguinte: {names}. {holds} Salve o state_dict inteiro do modelo.',
  'weights/not-part':
    'o seguinte não faz parte de {network} ({kind}): {names}. Salve o state_dict desta rede e nada mais.',
  'weights/kind-float': 'pesos float',
  'weights/kind-int8': 'pesos int8',
  'weights/kind-static-int8': 'pesos int8 estáticos',
  'weights/kind-low-bit': 'pesos de {bits} {bits|bit|bits}',
  'weights/kind-format': 'pesos {format}',
  'weights/holds': 'O arquivo contém {names}.',
  'weights/holds-nothing': 'O arquivo não contém tensores.',
  'weights/tensor-missing': 'falta {tensor}. Salve o state_dict inteiro do modelo.',
  'weights/type': '{tensor} é do tipo {found}, não {expected}. Converta-o antes de salvar.',
  'weights/shape':
    '{tensor} tem a forma {found}, não {expected}. Estes não são os pesos desta rede ({network}).',
  'weights/either': '{one} ou {other}',
  'weights/not-finite':
    '{tensor} tem o valor {value} no índice {index}. Pesos assim vêm de um treinamento que divergiu; escolha um arquivo anterior.',
  'weights/scale-not-positive':
    '{tensor} tem o valor {value} no índice {index}; uma escala deve ser maior que 0. Quantize e salve de novo.',
  'weights/scale-extreme':
    '{tensor} tem o valor {value} no índice {index}; uma escala deve ficar entre {least} e {most}. Quantize e salve de novo.',
  'weights/format-too-large':
    '{tensor} contém a escala {scale}: haveria pesos maiores do que um float32 pode ser. Quantize e salve de novo.',
  'weights/no-number':
    '{tensor} tem o valor {code} no índice {index}, um código que não representa nenhum número. Quantize e salve de novo.',
  'weights/zero-point': '{tensor} é {value}, acima de {most}. Calibre e salve de novo.',
  'weights/spare-bits':
    '{tensor} não está empacotado como deveria: há bits em 1 depois do último código. Salve o arquivo de novo.',
  'weights/no-scheme':
    '{tensor} pertence a um esquema que os metadados deveriam informar em “scheme”, mas não informam. Salve o arquivo com os metadados.',
  'weights/per-tensor-and-channel':
    '{layer} está quantizada por tensor, e {other}, por canal. Quantize as duas do mesmo modo.',
  'weights/per-channel-and-tensor':
    '{layer} está quantizada por canal, e {other}, por tensor. Quantize as duas do mesmo modo.',
  'weights/packed-shape-missing':
    'nos metadados, “{key}” deveria ser {expected}, mas não existe. Salve o arquivo de novo.',
  'weights/packed-shape-other':
    'nos metadados, “{key}” deveria ser {expected}, mas é outra coisa. Salve o arquivo de novo.',
  'weights/network': 'não é possível usar “network”, nos metadados: {problem}',
  'weights/classes':
    'nos metadados, “classes” deveria ser um número, não “{value}”. Salve o arquivo de novo.',
  'weights/input':
    'nos metadados, “input” deveria trazer canais, linhas e o mesmo número de colunas, como 1x28x28, não “{value}”. Salve o arquivo de novo.',
  'weights/other-images':
    'a rede lê imagens de {size} em {channels} {channels|canal|canais} e distingue {classes} {classes|classe|classes}, mas o conjunto de dados atual é para uma que lê imagens de {ownSize} em {ownChannels} {ownChannels|canal|canais} e distingue {ownClasses} {ownClasses|classe|classes}. Importe primeiro um conjunto de dados com imagens assim, ou escolha pesos para o conjunto atual.',
  'weights/scheme': 'não é possível usar “scheme”, nos metadados ({problem}).',
  'weights/scheme-not-json': 'não é JSON',
  'weights/scheme-dynamic': 'kind: um esquema dinâmico é reconhecido pelos tensores',
  'weights/scheme-layer': 'layers: a rede tem {layers}, não {layer}',
  'weights/parts-missing':
    'os pesos estão em {count} arquivos, dos quais {missing|falta|faltam} {names}. Escolha todos juntos.',
  'weights/no-index': '{index} não diz em que arquivo está cada peso.',
  'weights/in-two-parts':
    '{tensor} está em mais de um dos arquivos; um deles é {part}. Escolha os arquivos de um só modelo.',
};
