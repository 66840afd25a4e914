/** What the way of one image through the layers says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { imagePathWords as english } from '../../en/late/image-path.ts';

export const imagePathWords: Translated<typeof english> = {
  waiting: 'A imagem está a caminho. Ela aparece aqui quando chegarem as primeiras imagens de teste.',
  noModel:
    'Nenhum modelo da prateleira lê imagens deste tamanho. Escolha outra referência ou clique em Redefinir, no painel Treinamento.',
  otherNetwork: (candidate: string) =>
    `${candidate} não é a mesma rede que a referência, por isso não dá para pôr os mapas lado a lado. Escolha dois modelos de uma mesma rede.`,
  noCandidate: 'Quantize o modelo: os mapas dele aparecem ao lado destes, com a diferença.',
  whenTraining: 'Os mapas acompanham os pesos enquanto a rede aprende.',

  image: {
    picture: (what: string) => `A imagem: ${what}`,
    test: (index: number, label: string) => `Imagem de teste ${index}, classe ${label}`,
    drawing: 'Seu desenho',
    own: (name: string) => `Sua imagem ${name}`,
    field: 'Imagem de teste',
    useOwn: 'De Experimente',
  },

  stages: 'Ponto do caminho',
  glance: (float: string, int8: string) =>
    `O caminho inteiro: ${float} em cima, ${int8} abaixo, a diferença entre eles na base. Escolha um ponto para ampliar.`,
  stage: (name: string, channels: string, side: string) =>
    side === '1' ? `${name}: ${channels} valores` : `${name}: ${channels} × ${side} × ${side}`,
  imageStage: 'A imagem como a rede a lê: cada pixel está normalizado.',
  layerStage: (layer: string, relu: boolean) =>
    relu ? `O que ${layer} produz, depois da [ReLU].` : `O que ${layer} produz: os [logits].`,
  convolutionStage: (layer: string, channels: string) =>
    `O que ${layer} produz, depois da [ReLU]: um [mapa de características|feature map] para cada um dos seus ${channels} filtros.`,
  poolStage: (from: string) => `O [pooling] guarda o maior de cada quatro valores de ${from}.`,
  scaleOfGrey: (lowest: string, highest: string) =>
    `Preto é ${lowest}, branco é ${highest}, nos dois modelos.`,
  difference: 'Diferença',
  differs: (float: string, int8: string, farthest: string, share: string) =>
    `A diferença está ampliada ao máximo: a cor plena é ${farthest}, ou seja, ${share} do valor mais claro. Laranja: ${int8} é maior. Azul: ${float} é maior.`,
  differsNowhere: (float: string, int8: string) => `${float} e ${int8} têm os mesmos valores aqui.`,
  maps: (model: string, stage: string) => `${stage}, ${model}: todos os canais`,
  channelMap: (model: string, stage: string, channel: number) => `${stage}, ${model}: canal ${channel}`,
  chosenIs: (value: string) => `aqui: ${value}`,
  pick: 'Clique em um valor para ver como ele é calculado, ou escolha aqui:',
  channel: 'Canal',
  unit: 'Valor',
  row: 'Linha',
  column: 'Coluna',

  place: (channel: number, row: number, column: number) => `canal ${channel}, linha ${row}, coluna ${column}`,
  value: (channel: number) => `valor ${channel}`,
  arithmetic: 'Como este valor é calculado',
  pixel: (byte: string, value: string) =>
    `Este pixel tem ${byte} de 255. A página subtrai a média do conjunto de dados e divide pelo desvio padrão, e as redes leem ${value}.`,
  contest: (pool: string, from: string) => `${pool} guarda o maior destes quatro valores de ${from}:`,
  won: 'o maior',
  computedAt: (layer: string, place: string) => `${layer}, ${place}`,
  staysFloat: (layer: string) => `Este modelo calcula ${layer} como o float32.`,
  inIntegers: (model: string) => `${model}: em números inteiros`,
  inFloats: (model: string) => `${model}: em números reais`,
  levelsFrom: {
    batch: (scale: string, zeroPoint: string) =>
      `Cada valor x vai para um de 128 [níveis|levels]: x ÷ ${scale} + ${zeroPoint}, arredondado. Esta [escala|scale] e este [ponto zero|zero point] vêm do lote atual, que aqui é esta única imagem. Em um lote de 32 imagens eles seriam diferentes.`,
    calibration: (scale: string, zeroPoint: string) =>
      `Cada valor x vai para um de 128 [níveis|levels]: x ÷ ${scale} + ${zeroPoint}, arredondado. Esta [escala|scale] e este [ponto zero|zero point] vêm da [calibração|calibration].`,
  },
  codes: (scale: string, zeroPoint: string) =>
    `Cada peso w é guardado como um número inteiro, seu código: w = ${scale} × (código − ${zeroPoint}). Estes são a [escala|scale] e o [ponto zero|zero point]. O modelo calcula com w.`,
  codesOfFormat:
    'Cada peso w é guardado como um código, que representa um entre poucos números: w = escala × número. O modelo calcula com w.',
  codesOfGroups:
    'Cada peso w é guardado como um número inteiro, seu código: w = [escala|scale] × (código − [ponto zero|zero point]). Cada [grupo|group] de pesos tem sua própria escala. O modelo calcula com w.',
  columns: {
    from: 'Lido de',
    x: 'x',
    xq: 'nível de x',
    w: 'w',
    wq: 'nível de w',
    code: 'código de w',
    product: 'produto',
  },
  termFrom: (channel: number, row: number, column: number) => `${channel} · ${row} · ${column}`,
  termFromLegend: 'Lido de: canal · linha · coluna.',
  border: 'borda',
  more: (count: string) => (count === '1' ? `mais ${count} produto` : `mais ${count} produtos`),
  largestFirst: 'A lista traz os maiores produtos.',
  lines: {
    sum: 'Soma, um inteiro de 32 bits',
    sumOfFloats: 'Soma',
    correction: (zeroPoint: string, weightSum: string) =>
      `− ponto zero × soma dos níveis dos pesos: ${zeroPoint} × ${weightSum}`,
    rest: 'Resta',
    multiplier: (input: string, weight: string) => `× as duas escalas: ${input} × ${weight}`,
    bias: '+ [viés|bias]',
    value: '=',
    relu: 'Depois da ReLU',
    given: 'O kernel dá',
    read: (layer: string, scale: string, zeroPoint: string) =>
      `${layer} o lê como nível: ÷ ${scale} + ${zeroPoint}, arredondado`,
  },
  otherOrder:
    'Ele soma os mesmos produtos em outra ordem e arredonda depois de cada um, por isso os últimos algarismos diferem.',
  seeOf: (what: string) => `Ver o caminho de ${what}`,
};
