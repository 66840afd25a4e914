/** What the picture of activations says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { activationsWords as english } from '../../en/late/activations.ts';

export const activationsWords: Translated<typeof english> = {
  about:
    'O int8 estático distribui 128 [níveis|levels] por uma faixa obtida das imagens de [calibração|calibration]. Quem escolhe essa faixa é um [observador|observer]. Com uma faixa larga nada satura, mas os níveis ficam distantes uns dos outros.',
  waiting:
    'As imagens estão passando pelo modelo. Isso leva cerca de um segundo; se houver outra tarefa em andamento, a medição espera.',
  old: 'Os pesos mudaram desde esta medição. Ela é refeita quando não houver outra tarefa em andamento.',
  otherImages: 'O modelo float lê imagens diferentes das deste conjunto de dados.',
  layer: 'Camada',
  measured: {
    train: (model: string, images: string) =>
      `${model} nas primeiras ${images} imagens de treino, tantas quantas uma calibração usa.`,
    test: (model: string, images: string) =>
      `${model} nas primeiras ${images} imagens de teste: ainda não chegaram imagens de treino suficientes.`,
  },
  observers: {
    minMax: 'Mín-máx',
    percentile: 'Percentil',
    mse: 'MSE',
  },
  columns: {
    observer: 'Observador',
    range: 'Faixa',
    scale: '[Escala|scale]',
    zeroPoint: '[Ponto zero|zero point]',
    cutOff: '[Saturados|clipping]',
  },
  range: (min: string, max: string) => `${min} a ${max}`,
  cutNothing: 'nenhum',
  cut: (count: string, share: string) => `cerca de ${count} ${count === '1' ? 'valor' : 'valores'}, ${share}`,
  axis: 'O que a camada lê',
  counts: 'Quantos, em escala logarítmica',
  picture: (layer: string, total: string, min: string, max: string) =>
    `${total} valores que ${layer} lê, de ${min} a ${max}. Cada marca do eixo vale dez vezes a anterior.`,
  line: (observer: string, min: string, max: string) => `${observer}: ${min} a ${max}`,
  finer: (observer: string, factor: string, count: string) =>
    `Os níveis de ${observer} ficam ${factor} × mais próximos que os de mín-máx. O preço: cerca de ${count} valores fora da faixa vão para o nível da ponta.`,
  same: {
    percentile:
      'Aqui o percentil escolhe a mesma faixa que mín-máx: mais de um em cada 10.000 valores está nas pontas.',
    mse: 'Aqui o MSE escolhe a mesma faixa que mín-máx: saturar valores custaria mais do que se ganharia com níveis mais próximos.',
  },
};
