/** What the view of lessons says: the list, the editor, and links for a class. */
import type { Translated } from '../../../dictionary.ts';
import type {
  classLinkWords as englishClassLink,
  lessonEditorWords as englishEditor,
  lessonListWords as englishList,
} from '../../../en/late/lessons/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('pt');

const minutesOf = (count: number): string => `${count} ${plural(count, { one: 'minuto', other: 'minutos' })}`;

const stepsOf = (count: number): string => `${count} ${plural(count, { one: 'etapa', other: 'etapas' })}`;

export const lessonListWords: Translated<typeof englishList> = {
  explain:
    'Uma lição guia você pela página. Ela aponta para os controles de verdade e avança quando você faz o que ela pede. Cada lição é independente, e a primeira é um bom começo. Você pode sair quando quiser.',
  minutes: (minutes: number, steps: number) => `Cerca de ${minutesOf(minutes)}, ${stepsOf(steps)}`,
  start: 'Começar',
  again: 'Recomeçar',
  startIt: (title: string) => `Começar a lição ${title}`,
  startAgain: (title: string) => `Recomeçar a lição ${title}`,
};

export const lessonEditorWords: Translated<typeof englishEditor> = {
  explain:
    'Uma lição é um texto em Markdown. “# Título” abre a lição, “## Título” abre cada etapa, e uma linha como “> point: train-button” é para a página. Abaixo, a prévia mostra o que o aluno vai ver. docs/lessons.md, no projeto, lista tudo o que você pode escrever.',
  text: 'Texto da lição',
  begin: 'Partir de',
  beginWith: 'Escolha uma lição',
  templateName: 'Uma pequena, nova',
  preview: 'Prévia',
  problems: 'O que a página não consegue ler',
  problem: (line: number, message: string) => `Linha ${line}: ${message}`,
  sound: (steps: number, minutes: number) =>
    `A página consegue ler a lição: ${stepsOf(steps)}, ${minutesOf(minutes)}.`,
  previous: 'Etapa anterior',
  next: 'Próxima etapa',
  points: (place: string) => `Aponta para ${place}.`,
  waits: (condition: string) => `Avança quando: ${condition}.`,
  sets: (settings: string) => `Define ${settings}.`,
  shows: (places: string) => `Mostra só ${places}.`,
  hides: (places: string) => (places === '' ? 'Não oculta nada.' : `Oculta ${places}.`),
  looksBack: 'Retoma os palpites.',
  remembers: (facts: string) => `Guarda ${facts}.`,
  number: (fact: string, within: number) => `A resposta é ${fact}, com tolerância de ${within}.`,
  right: 'certa',
  rightIf: (condition: string) => `certa se ${condition}`,
  tryIt: 'Testar a lição',
  save: 'Salvar lição',
  saved: 'Salva neste navegador.',
  share: 'Criar link',
  link: 'Link desta lição',
  longLink: (characters: string) =>
    `Este link tem ${characters} caracteres. Muitos aplicativos de mensagem e de e-mail cortam links com mais de 8.000. Exporte a lição como arquivo.`,
  export: 'Exportar lição',
  import: 'Importar lição',
  importLabel: 'Arquivo da lição',
  importProblem: (file: string, why: string) =>
    `Não foi possível ler ${file}: ${why}. Escolha um arquivo Markdown, que é um texto.`,
  tooLong: (file: string, most: string) =>
    `${file} não é uma lição: uma lição tem no máximo ${most} caracteres. Escolha outro arquivo.`,
  own: 'Suas lições',
  none: 'Você ainda não salvou nenhuma lição.',
  untitled: 'Uma lição que ainda não dá para ler',
  edit: 'Editar',
  editIt: (title: string) => `Editar a lição ${title}`,
  delete: 'Excluir',
  deleteIt: (title: string) => `Excluir a lição ${title}`,
  deleted: (title: string) => `A lição ${title} foi excluída.`,
  undo: 'Desfazer',
  template: `# Título da lição
> minutes: 10
> about: Do que ela trata, em uma frase.
> set: trainSize=6000, testSize=1000

## Primeira etapa
Clique em **Treinar**.
> point: train-button
> wait: training

## O que você espera?
> guess: De 100 dígitos, quantos a rede vai ler certo?
> choice: menos de 80 | if float-accuracy < 80
> choice: 80 ou mais | if float-accuracy >= 80

## Veja
Espere o fim do treinamento.
> wait: trained and evaluated

## Compare com o palpite
> point: float-accuracy
> reveal
`,
};

export const classLinkWords: Translated<typeof englishClassLink> = {
  explain:
    'Escolha o que a turma não precisa ver e que ajustes ninguém deve mudar. O link abaixo abre a página desse jeito. Os ajustes fixos mantêm os valores que têm agora. Quem altera o link vê a página inteira: isto orienta a turma, mas não bloqueia nada.',
  lesson: 'Lição',
  noLesson: 'Nenhuma lição',
  hide: { view: 'Ocultar seções', panel: 'Ocultar painéis', control: 'Ocultar controles' },
  fix: 'Fixar ajustes',
  link: 'Link da turma',
  here: 'Abrir aqui',
  all: 'Mostrar tudo de novo',
  controls: {
    'train-button': 'Treinar',
    'stop-button': 'Parar',
    'evaluate-button': 'Avaliar',
    'reset-button': 'Redefinir',
    'load-trained-button': 'Carregar pesos treinados',
    'quantize-button': 'Quantizar',
    'sweep-button': 'Varrer',
    'measure-latency-button': 'Medir latência',
    'measure-layers-button': 'Medir camadas',
    'random-image-button': 'Imagem aleatória',
    'scheme-choice': 'Esquema',
    'format-choice': 'Formato dos pesos',
    'bits-choice': 'Bits por peso',
    'mixes-choice': 'Larguras camada por camada',
    'scales-choice': 'Escalas',
    'levels-choice': 'Níveis',
    'observer-choice': 'Faixa das entradas',
  },
};
