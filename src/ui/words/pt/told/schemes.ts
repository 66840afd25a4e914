/** What is told of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': 'Nenhuma camada participa. Ligue pelo menos uma destas: {eligible}.',
  'schemes/unknown-layers':
    'A rede não tem {count|a camada|as camadas} {layers}. Escolha entre estas: {eligible}.',
  'schemes/not-dense':
    'A quantização dinâmica é para camadas densas, não para {layers}. Deixe {layers} de fora ou escolha o esquema só pesos ou int8 estático.',
  'schemes/no-range': 'Não se conhece a faixa do que {layer} lê. Calibre esta rede de novo.',
  'schemes/not-calibrated':
    'A quantização estática precisa da faixa do que cada camada lê. Calibre antes o modelo com imagens de treino.',
  'schemes/no-image':
    'Nenhuma imagem chegou a {layers}, e por isso não se conhece a faixa do que {count|essa camada lê|essas camadas leem}. Calibre com pelo menos uma imagem.',
  'schemes/named-twice': 'uma camada aparece duas vezes',
  'schemes/field': '{field}: {problem}',
  'schemes/not-finite':
    '{what} contém NaN ou valores infinitos, que não podem ser quantizados. Volte a pesos cuja perda ainda era um número.',
  'schemes/input-of': 'A entrada de {layer}',
  'schemes/some-input': 'A entrada de uma camada quantizada',
  'schemes/dynamic': 'int8 dinâmico, {weights}',
  'schemes/static-min-max': 'int8 estático, {weights}, mín-máx em {images} {images|imagem|imagens}',
  'schemes/static-percentile': 'int8 estático, {weights}, percentil em {images} {images|imagem|imagens}',
  'schemes/static-mse': 'int8 estático, {weights}, MSE em {images} {images|imagem|imagens}',
  'schemes/weight-only-symmetric': 'só pesos, {bits} {bits|bit|bits}, simétrico, {weights}',
  'schemes/weight-only-affine': 'só pesos, {bits} {bits|bit|bits}, assimétrico, {weights}',
  'schemes/mixed-symmetric': 'só pesos, {widths} bits, simétrico, {weights}',
  'schemes/mixed-affine': 'só pesos, {widths} bits, assimétrico, {weights}',
  'schemes/widths': 'não há uma largura para cada camada',
  'schemes/weight-only-format': 'só pesos, {format}, {weights}',
  'schemes/with-remedies': '{scheme}, com {remedies}',
  'schemes/with-remedies-on': '{scheme}, com {remedies} em {images} {images|imagem|imagens}',
  'schemes/equalize': 'equalização',
  'schemes/mse-scale': 'escala pelo MSE',
  'schemes/output-scale': 'escala pela saída',
  'schemes/gptq': 'GPTQ',
  'schemes/act-order': 'act-order',
  'schemes/float-target': 'modelo float como alvo',
  'schemes/bias': 'correção do viés',
  'schemes/adaround': 'AdaRound',
  'schemes/remedy-excludes':
    '“{remedy}” e “{other}” são dois caminhos para o mesmo fim. Desligue um dos dois.',
  'schemes/remedy-needs': '“{remedy}” é uma opção de “{other}”. Ligue “{other}” ou desligue “{remedy}”.',
  'schemes/too-wide':
    '{layers} {count|tem|têm} mais de {most} entradas, demais para estes remédios. Deixe {count|essa camada|essas camadas} em float ou desligue os remédios.',
  'schemes/no-fine-tuning':
    'O ajuste fino só conhece níveis igualmente espaçados, não os de {format}. Defina os passos de ajuste fino como 0 ou escolha Inteiros.',
  'schemes/format-granularity': '{format} não tem escalas “{granularity}”, só {possible}',
  'schemes/per-tensor': 'por tensor',
  'schemes/per-channel': 'por canal',
  'schemes/per-group': 'por grupo de {size}',
  'schemes/of-layers': '{scheme}, {layers}',
  'schemes/and': '{one} e {next}',
};
