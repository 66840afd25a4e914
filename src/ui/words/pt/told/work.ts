/** What is told of work that is kept, and of what cannot be read back (worker/workspace/telling.ts). */
import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights': '{problem} A página começa com pesos novos: treine de novo ou importe um arquivo.',
  'work/open-elsewhere': 'Esse trabalho já está aberto em outra aba. Continue nela.',
  'work/gone': 'Esse trabalho não está mais guardado: foi removido nesse meio-tempo.',
  'work/no-room':
    'O armazenamento deste navegador não tem espaço para os {megabytes} MB de {name}. Todo o resto do trabalho está guardado. Depois de recarregar a página, importe os dados de novo e continue.',
  'work/unreadable': 'Os pesos do passo {step} estavam guardados, mas não podem ser lidos ({cause}).',
  'work/partly-read':
    'Nem tudo o que estava guardado pôde ser lido. Faltou: {lost;}. O resto está como antes.',
  'work/partly-read-without-images':
    'Nem tudo o que estava guardado pôde ser lido. Faltou: {lost}. O resto está como antes. Para continuar com as imagens, importe os dados de novo.',
  'work/lost': '{what} ({cause})',
  'work/stored-weights': 'o arquivo dos pesos guardados',
  'work/stored-model': 'o modelo guardado {model}',
  'work/order-of-images': 'a ordem das próximas imagens',
  'work/curves': 'as perdas e as acurácias da execução',
  'work/training-under-way': 'o treinamento que estava em andamento',
  'work/weights-of-step': 'os pesos do passo {step}',
  'work/answers-of': 'as respostas de {model}',
  'work/images-of': 'as imagens de {name}',
  'work/part-missing': 'falta a parte “{part}”',
  'work/part-cut-off': 'a parte “{part}” está incompleta',
  'work/part-not-float': 'a parte “{part}” não contém pesos float',
  'work/is-float': 'foi guardado como modelo float',
  'work/moments-do-not-fit': 'os momentos do otimizador não combinam com os pesos',
  'work/answers-incomplete': 'as respostas do modelo {model} estão incompletas',
  'work/train-images-incomplete': 'as imagens de treino estão incompletas',
  'work/test-images-incomplete': 'as imagens de teste estão incompletas',
};
