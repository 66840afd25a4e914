/** The texts of the data panel: of the data set at hand, and of images of one's own. */
import type { Translated } from '../../dictionary.ts';
import type { dataWords as englishData, ownDataWords as englishOwn } from '../../en/late/data.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

const drawings = (count: number): string =>
  `${count} ${plural(count, { one: 'desenho', other: 'desenhos' })}`;

export const dataWords: Translated<typeof englishData> = {
  name: 'Dados:',
  progress: (images: string, total: string, bytes: string, totalBytes: string) =>
    `Chegaram ${images} de ${total} imagens: ${bytes} de ${totalBytes}.`,
  trainable: 'Já dá para começar o treinamento.',
  complete: (train: string, test: string, bytes: string) =>
    `A rede aprende com até ${train} [imagens de treino|training images]. O [conjunto de teste|test set] tem mais ${test}. Todos os ${bytes} chegaram e foram verificados.`,
  failed: 'Não foi possível carregar todas as imagens.',
  samplesLabel:
    'Cada coluna mostra imagens de uma classe. O número embaixo diz quantas delas há para treinar.',
  samplesOf: (name: string) => `Amostras de ${name}`,
};

export const ownDataWords: Translated<typeof englishOwn> = {
  heading: 'Suas próprias imagens',
  about:
    'Treine com as suas próprias imagens: escolha arquivos, solte-os em qualquer lugar da página ou desenhe aqui. Elas ficam neste navegador. Seu trabalho atual é guardado, e você pode voltar a ele.',
  kinds:
    'A página lê arquivos IDX (MNIST, Fashion-MNIST, KMNIST, EMNIST; também .gz), arquivos NumPy (.npz do Keras ou do MedMNIST), tabelas (.csv), CIFAR-10 e CIFAR-100 em binário e pastas ou arquivos compactados de imagens, com uma pasta para cada classe. Escolha de uma só vez os arquivos que formam um conjunto.',
  folder: 'Importar uma pasta',
  export: 'Exportar conjunto',
  side: 'Pixels em cada lado da imagem',
  asTheyAre: 'Como estão',
  sideHint:
    'Imagens de tamanhos diferentes são redimensionadas e recortadas em quadrados. De 28 a 32 pixels bastam para formas simples; com mais pixels, o treinamento demora mais.',
  reading: (done: string, total: string) => `Lendo: ${done} de ${total}.`,
  readingLabel: 'Importação de dados',
  stop: 'Parar a importação',
  giveUp: 'Voltar ao MNIST',
  complete: (train: string, test: string, bytes: string) =>
    `A rede aprende com até ${train} [imagens de treino|training images]. O [conjunto de teste|test set] tem mais ${test}. Juntas, elas ocupam ${bytes}.`,
  normalised: (mean: string, std: string) =>
    `Antes que a rede leia um pixel, um número de 0 a 1, subtrai-se a média ${mean} e divide-se o resultado por ${std}. Os dois números são calculados com as imagens de treino.`,
  normalisedOtherwise: (mean: string, std: string) =>
    `Antes que a rede leia um pixel, um número de 0 a 1, subtrai-se ${mean} e divide-se o resultado por ${std}, conforme a escolha para Entradas em Ajustes.`,
  names: {
    summary: 'Editar os nomes',
    title: 'Nome deste conjunto de dados',
    label: 'Nomes das classes',
    hint: 'Um nome em cada linha, na ordem dos rótulos.',
    save: 'Usar estes nomes',
  },
  drawn: {
    summary: 'Desenhar um conjunto de dados',
    about:
      'Desenhe umas vinte imagens de uma classe e depois outras tantas da seguinte. É preciso ter pelo menos duas classes; o último sexto de cada classe fica reservado para o teste.',
    setName: 'Nome do conjunto de dados',
    defaultName: 'Meus desenhos',
    className: 'Nome da classe',
    classes: 'Classes',
    newClass: 'Nova classe',
    defaultClass: (number: number) => `Classe ${number}`,
    counted: (name: string, count: number) => `${name} (${count})`,
    pad: 'Desenhe uma imagem',
    add: 'Adicionar desenho',
    undo: 'Desfazer traço',
    clear: 'Limpar',
    remove: (number: number) => `Remover o desenho ${number}`,
    removeClass: 'Remover esta classe',
    pictures: (name: string) => `Desenhos de ${name}`,
    noneYet: 'Nenhum ainda: desenhe na área de desenho e clique em Adicionar desenho.',
    use: (count: number) =>
      count === 0
        ? 'Usar estes desenhos'
        : plural(count, { one: `Usar ${count} desenho`, other: `Usar estes ${count} desenhos` }),
    tooFew: (name: string, count: number) =>
      `${name} tem ${drawings(count)}. Desenhe pelo menos dois de cada classe.`,
    oneClass: 'Adicione uma segunda classe: uma rede aprende a distinguir classes.',
    sameName: (name: string) => `Duas classes se chamam ${name}. Dê um nome diferente a cada uma.`,
  },
};
