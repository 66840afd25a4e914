/** What the page says when something is to be told, and when a part of it fails. */
import type { Translated } from '../dictionary.ts';
import type { noticesWords as english, failureWords as englishFailure } from '../en/notices.ts';

export const noticesWords: Translated<typeof english> = {
  label: 'Messages',
  dismiss: 'Fermer',
  error: 'Un problème est survenu',
  warning: 'Attention',
  information: 'Bon à savoir',
  remedies: {
    'retry-data': 'Réessayer',
    restart: 'Redémarrer',
    recover: 'Revenir et le diviser par 2',
    continue: 'Continuer',
    'load-network': 'Charger avec ce réseau',
    'use-new-version': 'L’utiliser maintenant',
    dataSet: 'Utiliser ces entrées',
    zeroToOne: 'Utiliser ces entrées',
    minusOneToOne: 'Utiliser ces entrées',
  },
};

export const failureWords: Translated<typeof englishFailure> = {
  untold: (message) => `Un problème est survenu (${message}).`,
  retry: 'Réessayer',
  panel: (cause) =>
    `Ce panneau n’a pas pu s’afficher (${cause}). Votre modèle et vos résultats sont conservés.`,
  heading: 'La page n’a pas pu s’afficher',
  page: (cause) =>
    `Une erreur l’a interrompue (${cause}). Le modèle est toujours là : enregistrez ses poids, puis rechargez la page.`,
  save: 'Enregistrer les poids',
  reload: 'Recharger',
};
