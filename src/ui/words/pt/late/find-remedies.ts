/** The Portuguese texts of the search for remedies: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { findRemediesWords as english } from '../../en/late/find-remedies.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

export const findRemediesWords: Translated<typeof english> = {
  find: 'Achar remédios',
  explain:
    'Testa um remédio depois do outro, o mais barato primeiro. Mantém cada um que diminui o erro dos [logits] em imagens de treino reservadas e termina quando a meta é alcançada.',
  target: 'Meta',
  targets: {
    'no-real-loss': 'Sem queda real',
    changed: 'Poucas mudanças',
    'logit-error': 'Erro pequeno',
  },
  chance: "É alcançada quando o [acaso|McNemar's test] explica a acurácia perdida.",
  mostChanged: 'Previsões mudadas de 1.000, no máximo',
  changedProblem: 'Digite um número inteiro de 0 a 1.000.',
  mostError: 'Erro dos logits em %, no máximo',
  errorProblem: 'Digite um número maior que 0, no máximo 1.000.',
  quantizing: (name, percent) => `${name}: ${percent} % pronto`,
  calibrating: (name, done, total) => `${name}: ${done} de ${total} imagens de treino vistas`,
  measuring: (name, done, total) => `${name}: ${done} de ${total} imagens reservadas classificadas`,
  float: 'float32',
  nothing: 'Sem remédios',
  stairs: 'Erro dos logits depois de cada remédio',
  verdicts: { kept: 'mantido', 'no-use': 'sem efeito', hurt: 'fez mal' },
  instead: (names) => `no lugar de ${names}`,
  figures: (changed, accuracy, low, high) =>
    `${changed} ${changed === '1' ? 'mudada' : 'mudadas'}, ${accuracy} corretas (de ${low} a ${high})`,
  images: (scheme, images, accuracy) =>
    `Para ${scheme}: medido nas últimas ${images} imagens de treino, das quais o modelo float acerta ${accuracy}. Entre parênteses, o [intervalo de 95 %|confidence interval].`,
  scale: 'Cada marca da escala é dez vezes a anterior.',
  goal: 'A linha vertical é a meta.',
  result: (error, changed, images, loss) =>
    `erro dos logits de ${error}, ${changed} de ${images} previsões mudadas, ${loss ? 'com' : 'sem'} queda real`,
  needed: (names, count, result) =>
    `${names} ${plural(count, { one: 'basta', other: 'bastam' })}: ${result}.`,
  noneNeeded: (result) => `Nenhum remédio foi preciso: ${result}.`,
  closest: (names, result) => `A meta não foi alcançada. O mais perto: ${names} (${result}).`,
  noneHelped: (result) => `A meta não foi alcançada, e nenhum remédio ajudou: ${result}.`,
  hurt: (names) => `Efeito negativo: ${names}.`,
  useless: (names) => `Sem efeito: ${names}.`,
  passedOver: (names, count) =>
    `${plural(count, { one: 'Não foi testado', other: 'Não foram testados' })}: ${names}. Uma camada tem entradas demais.`,
  stopped: 'A busca foi parada antes do fim. O modelo e as configurações continuam como estavam.',
};
