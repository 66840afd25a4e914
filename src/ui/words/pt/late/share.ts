/** The texts of the Share dialog, and of the picture that it saves. */
import type { Translated } from '../../dictionary.ts';
import type { cardWords as englishCard, shareWords as englishShare } from '../../en/late/share.ts';

export const shareWords: Translated<typeof englishShare> = {
  close: 'Fechar',
  about:
    'O link guarda todos os ajustes, a rede e a seção aberta. Pesos e imagens ficam neste navegador: quem abre o link treina de novo a mesma execução.',
  ownData:
    'O link não guarda as suas próprias imagens. Quem o abre vê o MNIST, até importar os mesmos arquivos em Dados.',
  link: 'Link',
  copy: 'Copiar link',
  copied: 'O link foi copiado.',
  notCopied:
    'Este navegador não deixa a página copiar. O link está selecionado: copie com Ctrl+C, ou com ⌘C no Mac.',
  code: 'Código QR',
  codeName: 'Código QR do link acima',
  codeHint: 'Aponte a câmera do celular para o código e abra o link no aparelho.',
  codeTooLong: (characters: string) =>
    `O link tem ${characters} caracteres, demais para um código QR que uma câmera consiga ler. Copie o link.`,
  card: 'Cartão de resultados',
  cardHint: 'Uma imagem dos resultados, de 1200 × 630 pixels, para um slide, um relatório ou uma conversa.',
  save: 'Salvar cartão',
  notSaved:
    'O navegador não conseguiu criar a imagem do cartão de resultados. Talvez falte memória: feche outras abas e clique de novo em Salvar cartão.',
};

export const cardWords: Translated<typeof englishCard> = {
  /** For those who hear the card. */
  pair: (name: string, value: string) => `${name}: ${value}`,
  withSettings: (title: string, values: string) => `${title} ${values}`,

  heading: (network: string, dataSet: string) => `${network} com ${dataSet}`,
  customNetwork: 'Rede própria',
  parameters: (count: string) => `${count} parâmetros`,
  images: (train: string, test: string) => `${train} imagens de treino e ${test} de teste`,
  steps: (count: string) => `treinado por ${count} ${count === '1' ? 'passo' : 'passos'}`,
  weightsOf: (file: string) => `pesos de ${file}`,
  notTrained: 'ainda sem treinamento',
  settings: 'Ajustes na página:',
  defaults: 'todos no padrão',
  setting: (label: string, value: string) => `${label} ${value}`,
  flag: (label: string, isOn: boolean) => `${label}: ${isOn ? 'sim' : 'não'}`,
  bytes: 'Arquivo salvo',
  interval: (low: string, high: string) => `95 %: de ${low} a ${high}`,
  ofImages: (count: string) => `de ${count} imagens`,
  missing: {
    model: 'Ainda não há modelo: a página está iniciando.',
    accuracy: 'A acurácia ainda não foi medida: clique em Treinar ou em Avaliar.',
    candidate:
      'Ainda não há modelo quantizado: clique em Quantizar para comparar acurácia, tamanho e velocidade.',
    candidateAccuracy: 'O modelo quantizado ainda não foi testado nas mesmas imagens: clique em Avaliar.',
    latency: 'O tempo por imagem ainda não foi medido: clique em Quantizar.',
  },
  noLossYet: 'A perda de cada passo é desenhada aqui depois que o modelo treina.',
  noLoss: 'Estes pesos não foram treinados aqui, por isso não há perda para desenhar.',
  lossFromTo: (first: string, last: string) => `de ${first} a ${last}, suavizada`,
  starting: 'A página ainda está escolhendo onde rodar.',
  version: (version: string, date: string) => `Versão ${version}, ${date}`,
};
