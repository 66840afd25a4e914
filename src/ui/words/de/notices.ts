/** What the page says in German when something is to be told, and when a part of it fails. */
import type { Translated } from '../dictionary.ts';
import type { noticesWords as english, failureWords as englishFailure } from '../en/notices.ts';

export const noticesWords: Translated<typeof english> = {
  label: 'Meldungen',
  dismiss: 'Schließen',
  error: 'Etwas ist schiefgegangen',
  warning: 'Bitte beachten',
  information: 'Gut zu wissen',
  remedies: {
    'retry-data': 'Wiederholen',
    restart: 'Neu starten',
    recover: 'Zurückgehen und halbieren',
    continue: 'Fortsetzen',
    'load-network': 'Mit diesem Netz laden',
    'use-new-version': 'Jetzt verwenden',
    dataSet: 'Diese Eingaben nehmen',
    zeroToOne: 'Diese Eingaben nehmen',
    minusOneToOne: 'Diese Eingaben nehmen',
  },
};

export const failureWords: Translated<typeof englishFailure> = {
  /** Where the words of a message cannot be loaded: its key says more than nothing. */
  untold: (message: string) => `Etwas ist schiefgegangen (${message}).`,
  retry: 'Wiederholen',
  panel: (cause: string) =>
    `Dieser Abschnitt lässt sich nicht anzeigen (${cause}). Dein Modell und deine Ergebnisse bleiben erhalten.`,
  heading: 'Die Seite lässt sich nicht anzeigen',
  page: (cause: string) =>
    `Ein Fehler hat sie angehalten (${cause}). Das Modell ist noch da: Speichere seine Gewichte und lade die Seite dann neu.`,
  save: 'Gewichte speichern',
  reload: 'Neu laden',
};
