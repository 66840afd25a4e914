/** What is told of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': 'Não foi possível ler {file} como layers model do TF.js: {problem}',
  'tfjs/no-model': 'falta model.json.',
  'tfjs/several-models': 'há vários modelos ({models}). Escolha um só.',
  'tfjs/model-too-long': '{model} tem {bytes} bytes, mais do que os {most} permitidos.',
  'tfjs/model-not-utf-8': '{model} não é um texto em UTF-8.',
  'tfjs/model-not-json': '{model} não é JSON ({cause}).',
  'tfjs/graph-model':
    'é um graph model (tfjs_graph_model): uma lista de operações, em que já não dá para reconhecer as camadas. Converta o modelo do Keras que deu origem a ele com tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model.',
  'tfjs/other-model': '{model} não é o de um layers model (no todo: {problem}).',
  'tfjs/other-model-field': '{model} não é o de um layers model ({field}: {problem}).',
  'tfjs/files-missing':
    '{count|falta o arquivo|faltam os arquivos} de pesos {files}. Escolha {model} junto com todos os arquivos .bin, ou compacte-os em zip e escolha o zip.',
  'tfjs/file-twice': 'o manifesto menciona o arquivo {file} duas vezes.',
  'tfjs/other-bytes':
    'o manifesto fala de {needed} bytes de pesos, mas {count} {count|arquivo contém|arquivos contêm} {found}.',
  'tfjs/weight-twice': 'o peso {weight} aparece duas vezes no manifesto.',
  'tfjs/too-many-weights': 'o modelo tem {count} pesos, mais do que os {most} permitidos.',
  'tfjs/weight-missing': 'falta o peso {weight}. Salve ou converta o modelo inteiro de novo.',
  'tfjs/weight-not-found':
    'falta o peso {weight}, e a ordem e as formas dos outros ({others}) também não o revelam. Salve ou converta o modelo inteiro de novo.',
  'tfjs/other-layers':
    'o modelo tem {count} {count|camada|camadas} com pesos, mas {network} tem {expected}. Salve ou converta o modelo inteiro de novo.',
  'tfjs/no-layer':
    'model.json não descreve as camadas, e {layer} não é uma convolução nem uma camada densa. Salve o modelo com a topologia.',
  'tfjs/shape':
    '{weight} tem a forma {found}, não {expected}. Estes não são os pesos desta rede ({network}).',
  'tfjs/no-levels':
    '{weight} contém {value}, mas uma camada com escalas ao lado deve conter números inteiros de −128 a 127.',
  'tfjs/no-scales':
    '{weight} não é {expected} em toda parte, e assim não dá para saber as escalas. Exporte o modelo de novo.',
  'tfjs/by-order': 'os pesos foram identificados pela ordem e pela forma: {layers}',
  'tfjs/renamed': 'as camadas receberam outros nomes: {layers} → {names}',
  'tfjs/widened': 'os valores {type} foram convertidos para float32',
  'tfjs/from-levels': 'foram usados os números que os níveis {type} representam',
  'tfjs/folded': 'a normalização em lote (batch normalization) foi incorporada: {foldings}',
  'tfjs/into': '{normalization} em {layer}',
  'tfjs/left-out': 'os pesos que não são usados ficaram de fora ({weights})',
};
