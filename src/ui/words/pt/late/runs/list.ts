/** The texts of the Runs panel. words.ts puts all texts together. */
import type { Translated } from '../../../dictionary.ts';
import type { runsWords as english } from '../../../en/late/runs/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('pt');

export const runsWords: Translated<typeof english> = {
  explain:
    'Cada treinamento fica guardado aqui com o que foi quantizado a partir dele, de todas as abas, até que você o exclua. Abrir traz de volta ajustes, pesos e resultados.',
  asking: 'Lendo as execuções.',
  empty: 'Ainda não há execuções. Treine, carregue pesos treinados ou quantize, e elas ficam guardadas aqui.',
  columns: {
    name: 'Modelo',
    dataSet: 'Dados',
    network: 'Rede',
    settings: 'Ajustes',
    steps: 'Passos',
    accuracy: 'Acurácia',
    file: 'Arquivo',
    latency: 'Uma imagem',
    changed: 'Alteradas',
    when: 'Salvo',
  },
  asByDefault: 'no padrão',
  label: 'Execuções',
  filter: 'Filtrar',
  filterHint: 'Palavras do nome, da nota, dos dados, da rede ou dos ajustes',
  nothingFound: (filter: string) =>
    `Nenhuma execução tem “${filter}” no nome, na nota, nos dados, na rede ou nos ajustes.`,
  onlyWhatDiffers: 'Só o que difere',
  inOrder: 'Mais novas antes',
  fineTuned: (steps: string, more: string) => `${steps} + ${more}`,
  name: 'Nome',
  note: 'Nota',
  rename: 'Nome e nota',
  done: 'Pronto',
  open: 'Abrir',
  pin: 'Fixar como referência',
  unpin: 'Desafixar',
  delete: 'Excluir',
  deleted: (name: string) => `Excluído: ${name}.`,
  undo: 'Desfazer',
  isBaseline: 'referência',
  select: (name: string) => `Selecionar ${name}`,
  selectHint: 'Selecione modelos para sobrepor suas curvas, e exatamente dois para compará-los lado a lado.',
  selected: (count: number) =>
    plural(count, {
      one: `${count} modelo está selecionado.`,
      other: `${count} modelos estão selecionados.`,
    }),
  selectTwo: 'Selecione exatamente dois para compará-los lado a lado.',
  selectNone: 'Limpar seleção',
  interval: (low: string, high: string) => `${low} – ${high}`,
  ofTraining: (quantization: string, training: string) => `${quantization}, de ${training}`,
  pair: {
    heading: 'Lado a lado',
    /** What the two are called in tables and under images. */
    first: 'A',
    second: 'B',
    legend: (first: string, second: string) => `A é ${first}. B é ${second}.`,
    settings: 'Ajustes diferentes',
    setting: 'Ajuste',
    sameSettings: 'Os dois foram treinados com os mesmos ajustes.',
    settingsUnknown: 'Não se conhecem os ajustes de um dos dois: os pesos dele não foram treinados aqui.',
    otherImages:
      'Não dá para comparar as respostas: os dois não foram testados nas mesmas imagens. Abra cada um e clique em Avaliar com o mesmo conjunto de dados e o mesmo número de imagens de teste.',
    verdict: {
      chance: (points: string, interval: string) =>
        `O acaso basta para explicar a diferença de A para B: ${points} pontos, com um intervalo de 95 % de ${interval}.`,
      loss: (points: string, interval: string) =>
        `A acurácia de B é realmente menor que a de A: ${points} pontos, com um intervalo de 95 % de ${interval}.`,
      gain: (points: string, interval: string) =>
        `A acurácia de B é realmente maior que a de A: ${points} pontos, com um intervalo de 95 % de ${interval}.`,
    },
    classes: 'Acurácia por classe',
    class: 'Classe',
    difference: 'Diferença',
    images: (count: string) => `${count} ${count === '1' ? 'imagem' : 'imagens'}`,
    noneChanged: 'Os dois dão a mesma resposta em todas as imagens de teste.',
    changed: (count: string) =>
      count === '1'
        ? 'Eles dão respostas diferentes em uma imagem de teste.'
        : `Eles dão respostas diferentes em ${count} imagens de teste.`,
    otherData: (dataSet: string) => `Carregue ${dataSet} para ver as imagens.`,
    image: (index: string, label: string) => `Imagem ${index}: ${label}`,
    says: (model: string, answer: string) => `${model}: ${answer}`,
    more: 'Mostrar mais',
  },
  curves: {
    heading: 'Curvas',
    none: 'Nenhum dos modelos selecionados foi treinado aqui, por isso não há curvas.',
    along: 'Eixo',
    steps: 'Passos',
    time: 'Tempo',
    loss: 'Perda do treinamento, suavizada',
    accuracy: 'Acurácia no teste ao longo do caminho',
    summary: {
      loss: 'Quanto mais baixa, melhor. A linha acima dos gráficos diz onde cada uma terminou.',
      accuracy:
        'Quanto mais alta, melhor. Cada vez que os erros caem à metade, a curva sobe a mesma distância.',
    },
    ended: (name: string, loss: string, accuracy: string | undefined, time: string) =>
      accuracy
        ? `${name}: perda ${loss}, acurácia ${accuracy}, ${time} de treinamento`
        : `${name}: perda ${loss}, ${time} de treinamento`,
  },
  front: {
    heading: 'Acurácia e bytes',
    point: (name: string, accuracy: string, bytes: string) => `${name} (${accuracy}, ${bytes})`,
    summary: (front: string, all: string, named: string) =>
      `Nenhum outro modelo supera estes em acurácia e em tamanho ao mesmo tempo, ${front} de ${all}: ${named}. Clique em um ponto para abrir o modelo dele.`,
  },
  room: {
    used: (runs: number, bytes: string) =>
      plural(runs, {
        one: `${runs} execução ocupa ${bytes} do armazenamento deste navegador.`,
        other: `${runs} execuções ocupam ${bytes} do armazenamento deste navegador.`,
      }),
    make: 'Liberar espaço',
    newest: 'Manter as mais novas',
    nothing: 'Não há nada para excluir.',
    consequence: (runs: number, bytes: string) =>
      plural(runs, {
        one: `Isto exclui ${runs} execução antiga com seus pesos e libera ${bytes}. Não é possível desfazer.`,
        other: `Isto exclui ${runs} execuções antigas com seus pesos e libera ${bytes}. Não é possível desfazer.`,
      }),
    spared: (runs: number) =>
      plural(runs, {
        one: `${runs} execução antiga fica, porque você lhe deu um nome, escreveu uma nota ou a fixou.`,
        other: `${runs} execuções antigas ficam, porque você lhes deu um nome, escreveu uma nota ou as fixou.`,
      }),
    keep: 'Manter tudo',
    remove: 'Excluir as antigas',
  },
  meanings: {
    chance: 'nenhuma diferença real',
    loss: 'uma queda real',
    gain: 'um ganho real',
  },
};
