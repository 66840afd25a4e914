/** What is told of work that is kept, and of what cannot be read back (worker/workspace/telling.ts). */
import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights':
    '{problem} La page part de poids neufs : entraînez de nouveau le réseau, ou importez un fichier.',
  'work/open-elsewhere': 'Ce travail est maintenant ouvert dans un autre onglet. Continuez-le là-bas.',
  'work/gone': 'Ce travail n’est plus enregistré : il a été supprimé entre-temps.',
  'work/no-room':
    'Le stockage de ce navigateur n’a pas de place pour les {megabytes} Mo de {name}. Tout le reste de votre travail est conservé. Si vous rechargez la page, importez de nouveau les données, puis continuez.',
  'work/unreadable':
    'Les poids de l’itération {step} étaient enregistrés, mais ils ne peuvent pas être relus ({cause}).',
  'work/partly-read':
    'Une partie de ce qui était enregistré ne peut pas être relue : {lost;}. Le reste est intact.',
  'work/partly-read-without-images':
    'Une partie de ce qui était enregistré ne peut pas être relue : {lost}. Le reste est intact. Importez de nouveau les données pour continuer avec elles.',
  'work/lost': '{what} ({cause})',
  'work/stored-weights': 'les poids enregistrés',
  'work/stored-model': 'le modèle enregistré {model}',
  'work/order-of-images': 'l’ordre des prochaines images',
  'work/curves': 'les pertes et les exactitudes de l’essai',
  'work/training-under-way': 'l’entraînement en cours',
  'work/weights-of-step': 'les poids de l’itération {step}',
  'work/answers-of': 'les réponses du modèle {model}',
  'work/images-of': 'les images de {name}',
  'work/part-missing': 'la partie « {part} » est absente',
  'work/part-cut-off': 'la partie « {part} » est tronquée',
  'work/part-not-float': 'la partie « {part} » ne contient pas de poids flottants',
  'work/is-float': 'c’est un modèle flottant qui a été enregistré',
  'work/moments-do-not-fit': 'les moments de l’optimiseur ne correspondent pas aux poids',
  'work/answers-incomplete': 'les réponses du modèle {model} sont incomplètes',
  'work/train-images-incomplete': 'les images d’entraînement sont incomplètes',
  'work/test-images-incomplete': 'les images de test sont incomplètes',
};
