/** The texts of a report about runs. It is read apart from the page, so it explains itself. */
import type { Translated } from '../../../dictionary.ts';
import type { runsReportWords as english } from '../../../en/late/runs/report.ts';
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords: Translated<typeof english> = {
  title: 'Execuções do Quantization Playground',
  about: (rows: string, day: string) =>
    `${rows === '1' ? '1 modelo, exportado' : `${rows} modelos, exportados`} em ${day}. Cada linha é uma rede que foi treinada no navegador, ou uma que foi quantizada a partir dela.`,
  models: 'Modelos',
  columns: { ...ofList, note: runsWords.note },
  /** Of what can be moved sideways where the screen is narrow. */
  table: 'Tabela dos modelos',
  none: '–',
  of: (correct: string, images: string) => `${correct} de ${images}`,
  split: (better: string, worse: string, chance: string) =>
    `${better} ${better === '1' ? 'melhorou' : 'melhoraram'}, ${worse} ${worse === '1' ? 'piorou' : 'pioraram'}, só por acaso: ${chance}`,
  explanations: [
    'Acurácia é a parcela das imagens de teste que o modelo classifica corretamente. A faixa abaixo dela é o seu intervalo de 95 %: o quanto o acaso na escolha das imagens de teste pode tê-la deslocado.',
    'Passos são os passos de treinamento do modelo float; depois do sinal de mais vêm os passos de ajuste fino com pesos arredondados.',
    'Alteradas conta as imagens de teste às quais o modelo quantizado dá uma resposta diferente da do seu modelo float. Melhoraram as que só ele acerta, e pioraram as que só ele erra; depois vem a frequência com que o acaso sozinho faria uma divisão tão desigual.',
    'Ajustes traz só o que difere dos ajustes com que a página começa.',
  ],
  curves: 'Figuras',
  axes: {
    step: 'passo de treinamento',
    loss: 'perda, suavizada',
    accuracy: 'acurácia',
    bytes: 'tamanho do arquivo',
  },
  figures: {
    loss: 'A perda de cada treinamento. Os números são os das linhas acima. O eixo é logarítmico.',
    accuracy:
      'A acurácia nas imagens de teste, como foi medida durante cada treinamento. Cada vez que os erros caem à metade, a curva sobe a mesma distância.',
    bytes:
      'A acurácia e o tamanho do arquivo: modelos float são círculos azuis, modelos quantizados são losangos laranja, e as linhas são os intervalos de 95 %. Quanto mais acima e mais à esquerda, melhor.',
  },
};
