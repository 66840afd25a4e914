/** What the page says when something is to be told, and when a part of it fails. */
import type { Translated } from '../dictionary.ts';
import type { failureWords as englishFailure, noticesWords as englishNotices } from '../en/notices.ts';

export const noticesWords: Translated<typeof englishNotices> = {
  label: 'Avisos',
  dismiss: 'Cerrar',
  error: 'Algo salió mal',
  warning: 'Ten en cuenta',
  information: 'Conviene saber',
  remedies: {
    'retry-data': 'Reintentar',
    restart: 'Relanzar',
    recover: 'Volver y usar la mitad',
    continue: 'Continuar',
    'load-network': 'Cargar con esa red',
    'use-new-version': 'Usarla ya',
    dataSet: 'Usar estas entradas',
    zeroToOne: 'Usar estas entradas',
    minusOneToOne: 'Usar estas entradas',
  },
};

export const failureWords: Translated<typeof englishFailure> = {
  /** Where the words of a message cannot be loaded: its key says more than nothing. */
  untold: (message) => `Algo salió mal (${message}).`,
  retry: 'Reintentar',
  panel: (cause) => `No se pudo mostrar este panel (${cause}). Tu modelo y tus resultados se conservan.`,
  heading: 'No se pudo mostrar la página',
  page: (cause) =>
    `Un error la detuvo (${cause}). El modelo sigue aquí: guarda sus pesos y después recarga la página.`,
  save: 'Guardar los pesos',
  reload: 'Recargar',
};
