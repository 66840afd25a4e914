import type { TermName } from '../term-names.ts';

/**
 * The field's terms that a student may not know, each explained in two sentences as at the blackboard. A name is written as it
 * stands in a sentence. Loaded late (controls/terms): what is needed at first imports term-names.ts alone.
 */
const training = {
  epoch:
    'Em uma época, a rede vê cada imagem de treino uma vez. Mais épocas significam mais prática, até que ela comece a decorar as imagens.',
  batch:
    'Um lote (batch) é um grupo de imagens que passam juntas pela rede. No treinamento, os pesos se movem um pouco depois de cada lote.',
  step: 'Em um passo, a rede responde a um lote, e cada peso se move um pouco para que as respostas melhorem. Uma época tem tantos passos quantos são os lotes.',
  'learning rate':
    'A taxa de aprendizado diz quanto os pesos se movem em um passo. Se é pequena demais, a rede demora a aprender; se é grande demais, a perda dá saltos ou cresce sem parar.',
  momentum:
    'Com momentum, cada passo guarda parte do movimento dos passos anteriores, como uma bola que rola. Com 0,9 ele guarda nove décimos, com 0 não guarda nada.',
  optimizer:
    'O otimizador transforma em passo o gradiente, que diz em que direção cada peso deve se mover. O SGD usa o gradiente como ele é, com momentum; o Adam dá a cada peso um passo de tamanho próprio.',
  schedule:
    'Um agendamento (schedule) reduz a taxa de aprendizado ao longo do treinamento. Os passos grandes do começo chegam depressa perto do objetivo, e os pequenos do fim acertam os detalhes.',
  'weight decay':
    'Com o decaimento de pesos (weight decay), cada passo também tira uma pequena parcela de cada peso, e só continuam grandes os que são necessários. Isso dificulta que a rede decore as imagens de treino.',
  loss: 'A perda (loss) diz quanto as respostas estão erradas: 0 é perfeito, e chutar entre dez dígitos dá cerca de 2,3. O treinamento move os pesos para que ela caia.',
  'cross entropy':
    'A entropia cruzada é o modo de calcular a perda: menos o logaritmo da probabilidade que a rede deu à classe certa. Uma resposta certa e segura não custa quase nada, uma errada e segura custa muito.',
  smoothing:
    'A perda salta de um passo para outro, porque cada lote traz outras imagens. A suavização desenha uma média móvel dos passos, na qual se vê se ela está caindo.',
  seed: 'Todas as escolhas aleatórias de uma execução vêm deste número, tanto os primeiros pesos quanto a ordem das imagens, como no PyTorch. A mesma semente repete a mesma execução.',
  shuffle:
    'O embaralhamento sorteia uma nova ordem das imagens de treino a cada época. Em uma ordem fixa, a rede poderia aprender algo da própria ordem.',
  checkpoint:
    'Um checkpoint é uma cópia de tudo o que o treinamento precisa para continuar. A página o guarda no navegador, e assim uma execução continua depois de recarregar a página ou de uma falha.',
  'fine-tuning':
    'A rede treina mais alguns passos com os pesos já arredondados e assim aprende a conviver com o arredondamento. Isso também se chama quantization-aware training, QAT.',
  'training images':
    'A rede aprende com estas imagens: depois de cada lote, os pesos se movem para que ela responda melhor a elas. Acertá-las prova pouco, porque a rede já as viu.',
  'test set':
    'O conjunto de teste tem imagens que a rede nunca vê no treinamento. Elas mostram se a rede aprendeu a ler dígitos ou se só decorou as imagens de treino.',
};

const network = {
  parameters:
    'Os parâmetros são todos os números que o treinamento pode mudar: os pesos e vieses de todas as camadas. Em float32, cada um ocupa 4 bytes.',
  weights:
    'Um peso diz com que força uma entrada conta em uma soma. O treinamento encontra os pesos; a quantização os arredonda.',
  bias: 'Um viés (bias) é um número que a camada acrescenta a uma de suas somas. Há poucos vieses, e arredondá-los não economizaria quase nada.',
  activations:
    'As ativações são os valores que passam de uma camada à seguinte. Os pesos são os mesmos para todas as imagens; as ativações mudam de uma imagem para outra.',
  convolution:
    'Uma convolução desliza pequenos filtros sobre a imagem, e cada filtro marca os lugares onde encontra o seu padrão. Ela usa os mesmos poucos pesos em todos os lugares.',
  'feature map':
    'Um mapa de características é a imagem que um filtro da convolução produz. Ele é claro onde o filtro encontra o seu padrão.',
  'dense layer':
    'Em uma camada densa, cada saída é uma soma ponderada de todas as entradas. Em redes pequenas ela costuma ter a maior parte dos pesos, e por isso quantizá-la é o que mais economiza.',
  pooling:
    'O pooling guarda só o maior valor de cada quadrado de 2 × 2. A imagem fica com metade da largura e da altura, e pequenos deslocamentos importam menos.',
  dropout:
    'No treinamento, o dropout põe em 0 uma parcela dos valores, sorteada a cada vez. Assim a rede não pode depender de um único valor e tem mais dificuldade para decorar as imagens.',
  ReLU: 'A ReLU põe os números negativos em 0 e deixa os outros como estão. Sem essa não linearidade entre elas, muitas camadas não fariam mais do que uma só.',
  logits:
    'Os logits são os números que a última camada produz, um para cada classe. A classe com o maior logit é a resposta.',
  softmax:
    'A softmax transforma logits em probabilidades: eleva o número e a cada logit e divide pela soma. Todos os resultados ficam entre 0 e 1 e somam 1.',
  probability:
    'A rede dá uma probabilidade a cada classe; juntas, elas somam 100 %. Uma probabilidade alta significa que a rede tem certeza, não que ela está certa.',
};

const quantization = {
  quantization:
    'A quantização guarda cada peso como um pequeno número inteiro, em vez de um float de 32 bits. O arquivo encolhe e o cálculo pode ficar mais rápido; o preço é um erro de arredondamento em cada peso.',
  float32:
    'Um float32 é um número com casas decimais que ocupa 32 bits: tem cerca de sete algarismos e pode ser minúsculo ou enorme. As redes costumam ser treinadas com ele.',
  int8: 'Um int8 é um número inteiro de 8 bits, de −128 a 127. Ele ocupa um quarto do espaço de um float32.',
  levels:
    'Os níveis são os únicos valores que um número quantizado pode ter: com 8 bits há 256 deles, com 2 bits só 4. Cada peso vai para o nível mais próximo.',
  rounding:
    'O arredondamento leva um número ao nível mais próximo. O erro é no máximo metade da distância entre dois níveis.',
  clipping:
    'Um número que fica além do último nível vai para esse nível: ele satura (em inglês, clipping). Um pouco de saturação pode compensar, porque os outros níveis ficam mais próximos entre si.',
  scale:
    'A escala é a distância entre dois níveis vizinhos. Um número inteiro q representa o valor escala × (q − ponto zero).',
  'zero point':
    'O ponto zero é o número inteiro que representa exatamente o 0. Com ele, os níveis podem cobrir uma faixa que vai mais longe de um lado do 0 que do outro.',
  symmetric:
    'Níveis simétricos vão tão longe abaixo de 0 quanto acima, e o ponto zero é 0. É simples, mas desperdiça níveis quando a maioria dos valores fica de um lado só.',
  affine:
    'Níveis assimétricos, ou afins, vão do menor valor ao maior, e assim nenhum é desperdiçado. Em troca, cada escala precisa de um ponto zero ao lado dela.',
  'per tensor':
    'Todos os pesos de uma camada usam a mesma escala. Basta então um único peso grande para deixar os níveis grosseiros para todos os outros.',
  'per channel':
    'Cada saída de uma camada, chamada de canal, tem sua própria escala. Uma saída com pesos pequenos ganha assim níveis finos, por maiores que sejam os pesos das outras.',
  group:
    'Um grupo é uma sequência de pesos vizinhos, 32 por exemplo, que usam a mesma escala. Grupos pequenos têm níveis finos, mas exigem mais escalas no arquivo.',
  'dynamic int8':
    'Os pesos são arredondados uma vez só, e a faixa das ativações é medida de novo em cada lote. Isso não exige preparação, mas aqui só vale para camadas densas.',
  'weight-only':
    'Só os pesos guardados são números inteiros; a rede calcula com os floats que eles representam. O arquivo encolhe; se também fica mais rápido depende dos bits e da máquina.',
  'static int8':
    'As escalas de todas as ativações são fixadas antes, com imagens de treino. A rede pode então calcular em números inteiros de camada em camada, inclusive nas convoluções.',
  calibration:
    'Na calibração, o modelo float classifica algumas imagens de treino enquanto a página anota que valores chegam a cada camada. A partir deles, ela escolhe as escalas das ativações.',
  observer:
    'Um observador acompanha os valores durante a calibração e escolhe a faixa que os níveis cobrem. Mín-máx cobre todos os valores; percentil e MSE deixam de fora extremos raros, para que os níveis fiquem mais próximos entre si.',
  dB: 'Os decibéis (dB) dizem quanto o sinal é maior que o ruído do arredondamento: 20 dB são 10 vezes, 40 dB são 100 vezes. Um bit a mais em cada peso dá cerca de 6 dB.',
  RMSE: 'O RMSE, raiz do erro quadrático médio, é o tamanho típico de um erro. Se só há arredondamento, ele é cerca de 0,289 vezes a escala.',
};

const measuring = {
  accuracy:
    'A acurácia é a parcela das imagens de teste que recebem a resposta certa. Chutar entre dez dígitos dá cerca de 10 %.',
  'confidence interval':
    'As imagens de teste são uma amostra: com outras imagens, a acurácia sairia um pouco diferente. De 100 intervalos construídos assim, cerca de 95 contêm a acurácia verdadeira.',
  "McNemar's test":
    'Este teste só olha para as imagens que um modelo acerta e o outro erra, e pergunta com que frequência uma moeda honesta as dividiria de forma tão desigual. Se isso é raro, a diferença entre os modelos é real.',
  baseline:
    'A referência (baseline) é o modelo com o qual o outro é comparado, em geral o float. Seus números e linhas são azuis.',
  candidate: 'O candidato é o modelo em teste, em geral o quantizado. Seus números e linhas são laranja.',
  margin:
    'A margem é a vantagem do maior logit sobre o segundo maior. Se ela é pequena, a rede está indecisa, e um pouco de arredondamento pode mudar a resposta.',
  precision:
    'De todas as imagens que o modelo chama de 3, a precisão é a parcela que é mesmo um 3. Ela é baixa em uma classe que o modelo cita com frequência demais.',
  recall:
    'De todas as imagens que são mesmo um 3, a revocação (recall) é a parcela que o modelo encontra. Ela é baixa em uma classe que o modelo deixa passar muitas vezes.',
  'confusion matrix':
    'Esta tabela conta, para cada classe verdadeira, que respostas o modelo deu. Os acertos ficam na diagonal, e cada uma das outras células é um tipo de erro.',
  latency:
    'A latência é o tempo desde que o modelo recebe as imagens até que as respostas estejam prontas. A página a mede na sua própria máquina.',
  throughput:
    'A vazão (throughput) é o número de imagens que a rede processa por segundo. Lotes maiores costumam aumentá-la, embora cada lote demore mais.',
  median:
    'A mediana é o valor do meio: metade das medições é menor, metade é maior. Uma única execução lenta quase não a altera.',
  percentile:
    'O percentil 95, p95, é o valor abaixo do qual ficam 95 de 100 medições. Ele mostra os casos lentos, que a mediana esconde.',
  threads:
    'Cada thread ocupa um núcleo do processador. Com mais threads o cálculo é mais rápido, até o número de núcleos.',
  backend:
    'O backend é a parte que faz os cálculos, na placa de vídeo (webgpu, webgl) ou no processador (simd, cpu). Os backends diferem em velocidade; os resultados diferem no máximo nos últimos algarismos.',
  sweep:
    'Uma varredura (sweep) repete uma medição com muitos valores de um mesmo ajuste. A curva mostra então onde ele começa a fazer diferença.',
};

export const terms: Readonly<Record<TermName, string>> = {
  ...training,
  ...network,
  ...quantization,
  ...measuring,
};
