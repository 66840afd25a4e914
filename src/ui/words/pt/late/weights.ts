/** What the view of weights says, but for its headings: it comes with the view. Rows, columns and weights are counted from 0, as PyTorch counts them. */
import type { Translated } from '../../dictionary.ts';
import type {
  filtersWords as englishFilters,
  levelsWords as englishLevels,
  roundingWords as englishRounding,
  rowsWords as englishRows,
} from '../../en/late/weights.ts';

export const levelsWords: Translated<typeof englishLevels> = {
  layer: 'Camada',
  levelsOf: 'Níveis de',
  role: (model: string, role: string) => `${model} (${role.toLowerCase()})`,
  histogram: 'Pesos e níveis',
  weights: (count: string, layer: string) => `${layer} tem ${count} ${count === '1' ? 'peso' : 'pesos'}.`,
  /** Where the float weights come from. */
  float: {
    original: (model: string) => `As barras contam os pesos float que deram origem a ${model}.`,
    fineTuned: (model: string, steps: string) =>
      `As barras contam os pesos float que deram origem a ${model}, depois de ${steps} ${steps === '1' ? 'passo' : 'passos'} de ajuste fino.`,
    model: (name: string) => `As barras contam os pesos de ${name}.`,
    otherModel: (name: string, model: string) =>
      `As barras contam os pesos de ${name}, porque não se conhecem os que deram origem a ${model}.`,
    restored: (model: string) =>
      `O arquivo de ${model} não contém os pesos float que deram origem a ele. As barras contam os valores que os inteiros dele representam, por isso não há erro para ver.`,
    training: (step: string) => `Este é o passo ${step}: os pesos ainda mudam, e a figura acompanha.`,
  },
  levels: {
    one: (model: string, levels: string, scale: string) =>
      `${model} tem ${levels} níveis, que ficam nos tracinhos, a ${scale} um do outro.`,
    row: (model: string, levels: string, row: string, rows: string) =>
      `${model} tem ${levels} níveis para cada uma das ${rows} linhas, mais próximos entre si onde os pesos da linha são pequenos. Os tracinhos são os da linha ${row}, à qual pertence o peso escolhido.`,
    group: (model: string, levels: string, size: string, groups: string) =>
      `${model} tem ${levels} níveis para cada um dos ${groups} grupos de pesos. Os tracinhos são os dos ${size} pesos que dividem uma escala com o peso escolhido.`,
    format: (model: string, levels: string) =>
      `${model} tem ${levels} níveis, que ficam nos tracinhos: bem juntos perto de 0, onde está a maioria dos pesos, e bem separados mais para fora.`,
    ticksOfGroup: (size: string) =>
      `Os tracinhos são os dos ${size} pesos que dividem uma escala com o peso escolhido.`,
    longTicks: 'A cada dezesseis tracinhos, um é mais longo.',
  },
  staysFloat: (layer: string, model: string) => `${layer} fica em float32 em ${model}: não tem níveis.`,
  quantizeFirst: 'Clique em Quantizar: os níveis do modelo quantizado aparecem então entre estes pesos.',
  clipped: {
    none: 'Nenhum peso satura.',
    some: (count: string, share: string) =>
      count === '1'
        ? `${count} peso (${share}) passa do último nível por mais de meia escala e satura nele.`
        : `${count} pesos (${share}) passam do último nível por mais de meia escala e saturam nele.`,
    edge: (count: string) =>
      `${count} pesos bem na ponta seriam arredondados para um nível que não existe. Eles vão para o último.`,
    edgeOne: 'O peso mais extremo seria arredondado para um nível que não existe. Ele vai para o último.',
    shaded: 'As partes sombreadas não têm nenhum nível por perto.',
  },
  picture: (layer: string, min: string, max: string, levels: string) =>
    `Histograma dos pesos de ${layer}, de ${min} a ${max}${levels}.`,
  pictureLevels: (levels: string, lowest: string, highest: string) =>
    `, com ${levels} níveis de ${lowest} a ${highest}`,
  point: 'Peso pelo valor',
  pointHint: 'Aponte para o histograma ou use as setas para escolher um peso.',
  chosen: (name: string, weight: string) => `${weight}, ${name}`,
  number: 'Número do peso',
  numberProblem: (last: string) => `Digite um número inteiro de 0 a ${last}.`,
  equation: {
    heading: 'Um peso',
    zeroPoint: 'ponto zero',
    scale: 'escala',
    float: 'w',
    level: 'q',
    number: 'número',
    error: 'erro',
    aboutFloat: (name: string) => `O peso float ${name}.`,
    scaleOfLayer: 'A distância de um nível ao seguinte. É a mesma para todos os pesos da camada.',
    scaleOfRow: (row: string, count: string) =>
      `A distância de um nível ao seguinte. É a mesma para os ${count} pesos da linha ${row}.`,
    scaleOfGroup: (row: string, count: string) =>
      `A distância de um nível ao seguinte. É a mesma para ${count} vizinhos na linha ${row}.`,
    scaleOfFormat: (count: string) =>
      `Ela multiplica os números do formato. Quem a define é o maior dos ${count} pesos que a dividem.`,
    aboutNumber: 'O número do formato mais próximo de w ÷ escala. O que o arquivo guarda é o código dele.',
    aboutLevel: (lowest: string, highest: string) => `O inteiro que é guardado, de ${lowest} a ${highest}.`,
    aboutZeroPoint: 'O inteiro que representa o 0.',
    rounded: (error: string, scales: string) =>
      `${error}, ou seja, ${scales} da escala. O arredondamento erra no máximo meia escala.`,
    roundedInGap: (error: string, gaps: string) =>
      `${error}, ou seja, ${gaps} do espaço entre os dois níveis em torno de w. O arredondamento erra no máximo meio espaço.`,
    cutInFormat: (error: string) => `${error}. O peso passa do maior número do formato e satura nele.`,
    noError: '0: este peso está sobre um nível.',
    cut: (error: string, scales: string, nearest: string, last: string) =>
      `${error}, ou seja, ${scales} da escala. O arredondamento sozinho daria q = ${nearest}, além do último nível, ${last}: o peso satura.`,
    other: (error: string, scales: string, nearest: string) =>
      `${error}, ou seja, ${scales} da escala. O nível mais próximo é ${nearest}, mas foi escolhido outro.`,
  },
  errors: {
    heading: 'Erros',
    about: (perScale: string) =>
      `O que o arredondamento muda, w − w′, em escalas. A raiz do erro quadrático médio é ${perScale} da escala. `,
    ideal: 'Erros espalhados por igual até meia escala para cada lado, como aqui, dão 1/√12 = 0,289.',
    edge: 'O arredondamento sozinho dá 0,289. Aqui é um pouco mais, porque o maior peso de cada escala fica meia escala além do último nível e satura.',
    more: 'O arredondamento sozinho dá 0,289: aqui há pesos que saturam, ou a escala não combina com eles.',
    uneven:
      'Erros espalhados por igual dão 0,289. Aqui eles são maiores, porque há mais pesos entre dois níveis do que perto de um. Nenhum satura.',
    less: 'Erros espalhados por igual dão 0,289. Aqui eles são menores, porque a maioria dos pesos está perto de um nível.',
    picture: (perScale: string) =>
      `Histograma dos erros, de meia escala abaixo a meia escala acima. Raiz do erro quadrático médio: ${perScale} da escala.`,
    half: '½ escala',
    aboutGaps: (perGap: string) =>
      `O que o arredondamento muda, w − w′, em espaços: um espaço é a distância entre os dois níveis em torno do peso. A raiz do erro quadrático médio é ${perGap} do espaço; erros espalhados por igual até meio espaço para cada lado dão 1/√12 = 0,289.`,
    pictureInGaps: (perGap: string) =>
      `Histograma dos erros, de meio espaço abaixo a meio espaço acima. Raiz do erro quadrático médio: ${perGap} do espaço.`,
    halfGap: '½ espaço',
  },
};

export const rowsWords: Translated<typeof englishRows> = {
  about: (layer: string) =>
    `Cada barra é uma linha de ${layer}, do menor peso ao maior. Uma linha reúne todos os pesos de uma saída.`,
  tensor: (least: string, levels: string, row: string) =>
    `As linhas do gráfico são o nível mais baixo e o mais alto, os mesmos para todas as linhas de pesos. Barras curtas desperdiçam níveis: a linha ${row} só precisa de ${least} de ${levels}. Por isso ajuda ter uma escala para cada linha, “por canal”.`,
  channel: (least: string, levels: string, row: string) =>
    `As linhas do gráfico são o nível mais baixo e o mais alto de cada linha de pesos: elas seguem os pesos. Nenhuma linha usa menos de ${least} dos ${levels} níveis (linha ${row}).`,
  group: (least: string) =>
    `As linhas do gráfico são o nível mais baixo e o mais alto de cada linha de pesos. Uma linha tem vários grupos, cada um com sua própria escala, e eles usam em média ${least} dos seus níveis ou mais.`,
  float: (share: string, row: string) =>
    `Uma única escala para todas teria de alcançar a barra mais longa. A faixa da linha ${row} tem ${share} da largura da maior.`,
  picture: (layer: string, rows: string) => `Faixas das ${rows} linhas de ${layer}`,
  row: (row: string, min: string, max: string) => `Linha ${row}: de ${min} a ${max}`,
  used: (share: string) => `, sobre ${share} dos níveis`,
  hint: 'Aponte para uma barra ou use as setas.',
};

export const roundingWords: Translated<typeof englishRounding> = {
  quantizeFirst: 'Clique em Quantizar para ver quanto o arredondamento move os pesos de cada camada.',
  about:
    'RMSE / escala é o tamanho de um erro típico, em escalas. 0,289 é o arredondamento ideal: os erros se espalham por igual até meia escala para cada lado. Mais do que isso significa que há pesos que saturam ou que a escala é ruim. Menos significa que a maioria dos pesos está perto de um nível.',
  aboutFormats:
    'Em um formato numérico, os níveis não são igualmente espaçados: nele, o erro é medido em relação ao espaço entre os dois níveis em torno do peso.',
  caption: (model: string) => `Pesos de ${model}`,
  layer: 'Camada',
  weights: 'Pesos em',
  scale: 'Escala',
  scales: (count: string) => `${count} escalas:`,
  range: (min: string, max: string) => `${min} – ${max}`,
  perScale: 'RMSE / escala',
  clipped: 'Saturados',
  signal: 'Sinal/ruído',
  unknown:
    'Não se conhecem os pesos float que deram origem a este modelo, por isso também não se conhecem os erros dele.',
};

export const filtersWords: Translated<typeof englishFilters> = {
  empty: 'Esta rede não tem convolução, por isso não há filtros para ver.',
  layer: 'Convolução',
  channel: 'Canal de entrada',
  channelProblem: (last: string) => `Digite um número inteiro de 0 a ${last}.`,
  scaleOfGreys: (most: string) => `Preto é −${most}, cinza médio é 0, branco é ${most}.`,
  alone: (model: string) => `Cada figura é um filtro de ${model}. Quantize para ver o que acontece com ele.`,
  pair: (baseline: string, candidate: string, factor: string) =>
    `Três figuras para cada filtro: ${baseline}, ${candidate} e a diferença entre eles, ampliada ${factor} vezes.`,
  same: (layer: string, baseline: string, candidate: string) =>
    `${layer} é igual em ${baseline} e em ${candidate}, até o último bit, por isso há uma só figura para cada filtro. Os esquemas int8 estático e só pesos arredondam esta camada.`,
  otherNetwork: (baseline: string, candidate: string) =>
    `Cada figura é um filtro de ${baseline}. ${candidate} não tem essa camada.`,
  filter: (filter: string) => `Filtro ${filter}`,
  filterPair: (filter: string, baseline: string, candidate: string, largest: string) =>
    `Filtro ${filter}: ${baseline}, ${candidate}, diferença de até ${largest}`,
};
