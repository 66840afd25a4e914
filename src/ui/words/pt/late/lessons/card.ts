/** What the page says around lessons. The lessons themselves are files of their own, in src/ui/lessons. */
import type { Translated } from '../../../dictionary.ts';
import type { lessonWords as english } from '../../../en/late/lessons/card.ts';

export const lessonWords: Translated<typeof english> = {
  /** What numbers count. */
  units: {
    bits: 'bits',
    bytes: 'bytes',
    images: 'imagens',
    logits: 'logits',
    points: 'pontos',
    scales: 'escalas',
    times: 'vezes',
  },
  nothingToHide: (name: string) =>
    `hide contém “${name}”, mas não existe seção, painel ou controle com esse nome. Ele é ignorado. A seção Lições cria esses links.`,
  nothingToFix: (name: string) =>
    `fix contém “${name}”, mas não existe ajuste com esse nome. Ele é ignorado. A seção Lições cria esses links.`,
  label: (title: string) => `Lição: ${title}`,
  step: (step: number, steps: number) => `Etapa ${step} de ${steps}`,
  announce: (step: number, steps: number, heading: string) => `Etapa ${step} de ${steps}: ${heading}`,
  back: 'Voltar',
  next: 'Avançar',
  finish: 'Concluir',
  leave: 'Sair da lição',
  fold: 'Recolher a lição',
  unfold: 'Expandir a lição',
  other: 'Mover a lição para o outro lado',
  waiting: 'Quando você fizer isso, a lição avança sozinha.',
  canSkip: 'Para seguir sem isso, use Avançar.',
  wasDone: 'Você já fez isto.',
  done: 'Feito.',
  elsewhere: (view: string) => `Fica na seção ${view}.`,
  open: (view: string) => `Abrir ${view}`,
  point: 'A página contornou o lugar certo.',
  answer: 'Responder',
  guess: 'É o meu palpite',
  number: (unit: string) => (unit === '' ? 'Sua resposta' : `Sua resposta, em ${unit}`),
  numberProblem: 'Digite um número.',
  guessed: 'Seu palpite foi anotado. A lição volta a ele mais tarde.',
  right: 'Certo.',
  notQuite: 'Não exatamente.',
  unknown: 'A página ainda não mediu isto. Faça primeiro as etapas anteriores.',
  measured: (value: string) => `A página mediu ${value}.`,
  itIs: (choice: string) => (choice === '' ? 'Nenhuma das opções.' : `A resposta é: ${choice}.`),
  yourGuess: (guess: string) => `Seu palpite: ${guess}`,
  noGuess: 'Você não deu palpite. Voltar leva à pergunta.',
  unreadable: 'Não foi possível ler esta lição.',
  problem: (line: number, message: string) => `Linha ${line}: ${message}`,
};
