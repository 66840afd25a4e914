/** What the options of a scheme say in Portuguese: they come with the options. */
import type { Translated } from '../../dictionary.ts';
import type { schemeOptionsWords as english } from '../../en/late/scheme-options.ts';

export const schemeOptionsWords: Translated<typeof english> = {
  formats: {
    int: {
      name: 'Inteiros',
      about:
        'Os níveis são igualmente espaçados, e você escolhe quantos bits um peso ocupa. Qualquer processador sabe calcular com números inteiros.',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        'Um float de 8 bits: 4 para o expoente, 3 para os algarismos. Os níveis ficam bem juntos perto de 0. Grandes modelos de linguagem rodam nesse formato nas GPUs H100 da NVIDIA e nas posteriores.',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        'Um float de 8 bits: 5 para o expoente, 2 para os algarismos. Ele vai mais longe, com níveis menos finos. Foi feito para os gradientes do treinamento; os pesos costumam perder menos em E4M3.',
    },
    nf4: {
      name: 'NF4',
      about:
        'Os 16 níveis ficam onde cada um serve a tantos pesos de uma curva em forma de sino quanto qualquer outro. Os 64 pesos de um [grupo|group] dividem uma [escala|scale]. O QLoRA faz nesse formato o ajuste fino de grandes modelos de linguagem, em uma única GPU.',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        'Floats E4M3 de 8 bits. Os 32 pesos de um [grupo|group] dividem uma [escala|scale] que é uma potência de dois e ocupa um byte: AMD, Intel, Microsoft, NVIDIA e outras empresas chegaram a um acordo sobre esse padrão.',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        'Floats de 6 bits: 2 para o expoente, 3 para os algarismos. Os 32 pesos de um [grupo|group] dividem uma potência de dois como [escala|scale]. É um meio-termo: quase tão exato quanto 8 bits, e um quarto menor.',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        'Floats de 6 bits: 3 para o expoente, 2 para os algarismos. Conserva pesos pequenos que o E2M3 arredonda para 0, com níveis menos finos no resto.',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        'Floats de 4 bits: 15 níveis. Os 32 pesos de um [grupo|group] dividem uma potência de dois como [escala|scale], por isso o maior peso pode saturar. A OpenAI publicou seus modelos gpt-oss nesse formato.',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        'Os mesmos 15 níveis do MXFP4, com [grupos|group] de 16 e [escalas|scale] que são floats FP8: ficam mais perto dos pesos, por um quarto de bit a mais em cada um. As GPUs Blackwell da NVIDIA calculam nesse formato.',
    },
  },
  widths: {
    summary: 'Uma largura para cada camada',
    chosen: (widths: string) => `Larguras, camada por camada: ${widths}`,
    about:
      'Nem todas as camadas aguentam o mesmo: as grandes decidem os bytes, e algumas pequenas a acurácia.',
    same: 'Uma só largura',
  },
  group: {
    name: 'Por grupo',
    about:
      'Cada [grupo|group] de pesos vizinhos tem sua própria [escala|scale]: os níveis são os mais finos, mas há mais escalas para guardar.',
  },
  symmetric: {
    name: 'Simétricos',
    about:
      'Os [níveis|levels] são [simétricos|symmetric]: vão tão longe abaixo de 0 quanto acima, e o [ponto zero|zero point] é 0.',
  },
  affine: {
    name: 'Assimétricos',
    about:
      'Os [níveis|levels] são [assimétricos|affine]: vão do menor peso ao maior, e cada escala precisa de um [ponto zero|zero point].',
  },
  observers: {
    minMax: { name: 'Mín-máx', about: 'Este [observador|observer] cobre todos os valores que viu.' },
    percentile: {
      name: 'Percentil',
      about: 'Este [observador|observer] deixa de fora os 0,01 % mais raros em cada ponta.',
    },
    mse: {
      name: 'MSE',
      about:
        'Este [observador|observer] escolhe a faixa que menos perde com o [arredondamento|rounding] e a [saturação|clipping] juntos.',
    },
  },
};
