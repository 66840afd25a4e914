/** What each panel is called, and the question that it answers: by the panel's id. They are there before the panel is. */
import type { Translated } from '../dictionary.ts';
import type { headings as english } from '../en/headings.ts';

export const headings: Translated<typeof english> = {
  tryIt: { heading: 'Experimente', question: 'A rede consegue ler a sua letra?' },
  training: { heading: 'Treinamento', question: 'A rede está aprendendo?' },
  quantization: { heading: 'Quantização', question: 'E se cada peso ocupasse um byte, ou menos?' },
  comparison: { heading: 'Comparação', question: 'Quanto custou e quanto economizou?' },
  data: { heading: 'Dados', question: 'Com o que a rede aprende?' },
  model: { heading: 'Rede', question: 'O que está sendo treinado?' },
  images: { heading: 'Imagens', question: 'Que imagens estão por trás dos números?' },
  agreement: { heading: 'Acertos e erros', question: 'Um dos dois é mesmo melhor?' },
  margins: { heading: 'Margens', question: 'Só mudam as respostas indecisas?' },
  confusion: { heading: 'Confusão', question: 'O que é confundido com o quê?' },
  levels: { heading: 'Uma camada em sua grade', question: 'Que pesos vão para qual nível?' },
  rows: { heading: 'Uma escala para todas as linhas?', question: 'Por que escalas por canal ajudam?' },
  rounding: { heading: 'Qual é o erro?', question: 'Os pesos só sofrem arredondamento?' },
  filters: { heading: 'Filtros', question: 'Dá para ver a diferença?' },
  layerErrors: { heading: 'Erro por camada', question: 'De onde vem o erro?' },
  fourAccuracies: { heading: 'Pesos ou ativações', question: 'Quais deles custam acurácia?' },
  layerTimes: { heading: 'Tempo por camada', question: 'Onde o tempo é gasto?' },
  imagePath: { heading: 'O caminho de uma imagem', question: 'O que as camadas fazem dela, e como?' },
  activations: { heading: 'O que as camadas leem', question: 'Que faixa os níveis devem cobrir?' },
  sweep: { heading: 'Varredura', question: 'Quantos bits bastam?' },
  runs: { heading: 'Execuções', question: 'Qual foi a melhor?' },
  files: { heading: 'Arquivos', question: 'Posso levar comigo?' },
  settings: { heading: 'Ajustes', question: 'O que posso mudar?' },
  lessons: { heading: 'Lições', question: 'Por onde começo?' },
  lessonEditor: { heading: 'Editor de lições', question: 'Posso escrever uma?' },
  classLink: { heading: 'Um link para a turma', question: 'O que a turma deve ver?' },
};
