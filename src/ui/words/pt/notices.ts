/** What the page says when something is to be told, and when a part of it fails. */
import type { Translated } from '../dictionary.ts';
import type { failureWords as englishFailure, noticesWords as englishNotices } from '../en/notices.ts';

export const noticesWords: Translated<typeof englishNotices> = {
  label: 'Avisos',
  dismiss: 'Dispensar',
  error: 'Algo deu errado',
  warning: 'Atenção',
  information: 'Bom saber',
  remedies: {
    'retry-data': 'Tentar de novo',
    restart: 'Reiniciar',
    recover: 'Voltar e reduzir à metade',
    continue: 'Continuar',
    'load-network': 'Carregar com essa rede',
    'use-new-version': 'Usar agora',
    dataSet: 'Usar estas entradas',
    zeroToOne: 'Usar estas entradas',
    minusOneToOne: 'Usar estas entradas',
  },
};

export const failureWords: Translated<typeof englishFailure> = {
  /** Where the words of a message cannot be loaded: its key says more than nothing. */
  untold: (message: string) => `Algo deu errado (${message}).`,
  retry: 'Tentar de novo',
  panel: (cause: string) =>
    `Não foi possível mostrar este painel (${cause}). Seu modelo e seus resultados estão preservados.`,
  heading: 'Não foi possível mostrar a página',
  page: (cause: string) =>
    `Um erro interrompeu a página (${cause}). O modelo ainda está aqui: salve os pesos e depois recarregue a página.`,
  save: 'Salvar os pesos',
  reload: 'Recarregar',
};
