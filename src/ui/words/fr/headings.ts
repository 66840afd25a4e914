/** What each panel is called, and the question that it answers: by the panel's id. They are there before the panel is. */
import type { Translated } from '../dictionary.ts';
import type { headings as english } from '../en/headings.ts';

export const headings: Translated<typeof english> = {
  tryIt: { heading: 'Essayer', question: 'Le réseau sait-il vous lire ?' },
  training: { heading: 'Entraînement', question: 'Le réseau apprend-il ?' },
  quantization: { heading: 'Quantification', question: 'Et si chaque poids tenait sur un octet, ou moins ?' },
  comparison: { heading: 'Comparaison', question: 'Qu’a-t-on gagné, et à quel prix ?' },
  data: { heading: 'Données', question: 'À partir de quoi le réseau apprend-il ?' },
  model: { heading: 'Réseau', question: 'Qu’est-ce qu’on entraîne ?' },
  images: { heading: 'Images', question: 'Quelles images y a-t-il derrière les nombres ?' },
  agreement: { heading: 'Juste ou faux', question: 'L’un des deux est-il vraiment meilleur ?' },
  margins: { heading: 'Marges', question: 'Seules les réponses hésitantes changent-elles ?' },
  confusion: { heading: 'Confusions', question: 'Qu’est-ce qui est pris pour quoi ?' },
  levels: { heading: 'Une couche sur sa grille', question: 'Quel poids rejoint quel niveau ?' },
  rows: {
    heading: 'Une échelle pour toutes les lignes ?',
    question: 'Qu’apporte une échelle par canal ?',
  },
  rounding: { heading: 'Quel écart ?', question: 'Les poids ne subissent-ils que l’arrondi ?' },
  filters: { heading: 'Filtres', question: 'Voyez-vous la différence ?' },
  layerErrors: { heading: 'Erreurs par couche', question: 'D’où vient l’erreur ?' },
  fourAccuracies: { heading: 'Poids ou activations', question: 'Qu’est-ce qui fait baisser l’exactitude ?' },
  layerTimes: { heading: 'Temps par couche', question: 'Où passe le temps ?' },
  imagePath: { heading: 'Le parcours d’une image', question: 'Qu’en font les couches, et comment ?' },
  activations: {
    heading: 'Ce que lisent les couches',
    question: 'Quelle plage les niveaux doivent-ils couvrir ?',
  },
  sweep: { heading: 'Balayage', question: 'Combien de bits suffisent ?' },
  runs: { heading: 'Essais', question: 'Lequel est le meilleur ?' },
  files: { heading: 'Fichiers', question: 'Puis-je tout emporter ?' },
  settings: { heading: 'Réglages', question: 'Que puis-je changer ?' },
  lessons: { heading: 'Leçons', question: 'Par où commencer ?' },
  lessonEditor: { heading: 'Éditeur de leçons', question: 'Puis-je en écrire une ?' },
  classLink: { heading: 'Un lien pour une classe', question: 'Que doit voir la classe ?' },
};
