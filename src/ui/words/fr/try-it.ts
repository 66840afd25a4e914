/** What the pad says. */
import type { Translated } from '../dictionary.ts';
import type { tryItWords as english } from '../en/try-it.ts';

export const tryItWords: Translated<typeof english> = {
  pad: 'Dessiner un chiffre',
  padHint:
    'Dessinez avec le pointeur. Au clavier, Espace pose et lève le stylo, les flèches le déplacent, plus finement avec Maj, et Retour arrière efface le dernier trait.',
  seen: 'Ce que voit le réseau',
  seenNothing: 'Ce que voit le réseau : rien pour l’instant',
  seenLabel: (what) => `Ce que voit le réseau : ${what}`,
  drawn: (side) => `Votre dessin, ${side} × ${side} pixels`,
  picture: (name, side) => `${name}, en ${side} × ${side} pixels`,
  testImage: (index, label) => `Image de test ${index}, classe ${label}`,
  seePath: 'Voir son parcours',
  undo: 'Annuler le trait',
  clear: 'Effacer le dessin',
  random: 'Image de test au hasard',
  previous: 'Image de test précédente',
  next: 'Image de test suivante',
  open: 'Ouvrir une image',
  openLabel: 'Image à essayer',
  watch: 'Suivre l’image',
  class: 'Classe',
  silent: (model) => `${model} : –`,
  says: (model, answer, sure) => `${model} répond ${answer}, sûr à ${sure}`,
  invitation:
    'Dessinez à la souris, au doigt ou avec les flèches. Un réseau non entraîné répond au hasard : appuyez sur « Entraîner » et regardez-le apprendre.',
  invitationToPick:
    'Prenez une image de test, ou ouvrez une image à vous. Un réseau non entraîné répond au hasard : appuyez sur « Entraîner » et regardez-le apprendre.',
  alive:
    'Chaque barre est une [probabilité|probability]. Les barres bougent pendant que vous dessinez et pendant que le réseau apprend.',
  watched: 'Images suivies',
  watchedPicture: (number) => `Image suivie ${number}`,
  answer: (model, answer) => `${model} : ${answer}`,
  unwatch: (number) => `Ne plus suivre l’image ${number}`,
};
