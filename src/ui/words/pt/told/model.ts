/** What is told of models: those on the shelf, and what is made of them (worker/shelf/telling.ts). */
import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}, passo {step}',
  'model/of-network': '{network}: {name}',
  'model/fine-tuned': '{name}, ajuste fino de {steps} {steps|passo|passos}',
  'model/the-quantized': 'o modelo quantizado',
  'model/none-trained': 'A prateleira guardada não tem um modelo float.',
  'model/gone': 'Esse modelo não está mais na prateleira. Escolha outro.',
  'model/no-predictions': 'Ainda não há previsões. Clique antes em Avaliar ou Quantizar.',
  'model/images-missing':
    '{images} {images|imagem|imagens} de {name} ainda {images|está|estão} a caminho. Tente de novo quando todas tiverem chegado.',
  'model/astray':
    'O ajuste fino se perdeu: depois de {step} de {steps} passos, a perda ou os pesos deixaram de ser números. O modelo e os resultados continuam como estavam. Reduza a taxa de aprendizado, que é {learningRate}, ou escolha mais bits.',
  'model/no-result': 'A varredura não tem resultado para {scheme}: {cause}',
  'model/not-calibrated':
    'A quantização estática precisa ver antes imagens de treino. Clique em Quantizar e depois salve.',
  'model/not-fine-tuned':
    'Os ajustes pedem {steps} {steps|passo|passos} de ajuste fino, que ainda não {steps|foi dado|foram dados}. Clique em Quantizar e depois salve.',
  'model/only-safetensors':
    'O modelo quantizado é do esquema {scheme}, que só cabe em safetensors. Escolha esse formato ou quantize {layers} com int8 dinâmico.',
  'model/no-integer-float':
    'O ONNX Runtime não tem uma forma em números inteiros para um modelo float. Escolha ONNX.',
  'model/inputs-own':
    'Os pesos de {file} parecem ter sido treinados com entradas normalizadas pela média e pelo desvio padrão do próprio conjunto de dados: em {images} imagens de teste, a perda é {loss} com elas e {presentLoss} com a normalização atual da página, (x - {mean}) / {std}; a acurácia é {accuracy} % e {presentAccuracy} %. Dar a todos os modelos entradas normalizadas pela média e pelo desvio padrão do conjunto de dados?',
  'model/inputs-zero-to-one':
    'Os pesos de {file} parecem ter sido treinados com entradas de 0 a 1: em {images} imagens de teste, a perda é {loss} com elas e {presentLoss} com a normalização atual da página, (x - {mean}) / {std}; a acurácia é {accuracy} % e {presentAccuracy} %. Dar a todos os modelos entradas de 0 a 1?',
  'model/inputs-minus-one-to-one':
    'Os pesos de {file} parecem ter sido treinados com entradas de −1 a 1: em {images} imagens de teste, a perda é {loss} com elas e {presentLoss} com a normalização atual da página, (x - {mean}) / {std}; a acurácia é {accuracy} % e {presentAccuracy} %. Dar a todos os modelos entradas de −1 a 1?',
};
