/** What the page tells in notices of its own (client/store/telling.ts). */
import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  'notice/simd-unavailable':
    'Le backend simd n’est pas utilisable : {reason}. L’entraînement se fait en simple JavaScript, plusieurs centaines de fois plus lentement ; un navigateur plus récent y remédie.',
  'notice/backend-unavailable':
    'Le backend {wished} n’est pas utilisable : {reason}. La page utilise {present} à la place.',
  'notice/diverged':
    'L’entraînement s’est arrêté à l’itération {step} : la perte ou les poids ne sont plus des nombres. Un taux d’apprentissage de {learningRate} est sans doute trop élevé. Voulez-vous revenir aux poids de l’itération {lastGoodStep} et le diviser par 2 ?',
  'notice/file-not-fetched': '{file} n’a pas pu être chargé : le serveur a répondu {status}.',
  'notice/no-picture':
    '{file} n’a pas pu être ouvert comme une image. Choisissez un fichier PNG, JPEG, WebP ou GIF.',
  'notice/new-version':
    'Une nouvelle version de cette page est prête. Vous l’aurez à la prochaine ouverture, ou dès maintenant : la page se recharge et reprend votre travail.',
  'notice/left-trained':
    'Vous avez laissé un travail {ago} : un modèle, entraîné pendant {steps} {steps|itération|itérations}. Voulez-vous reprendre là où vous en étiez ?',
  'notice/left-trained-shelf':
    'Vous avez laissé un travail {ago} : un modèle, entraîné pendant {steps} {steps|itération|itérations}, et {others} {others|autre mis|autres mis} de côté. Voulez-vous reprendre là où vous en étiez ?',
  'notice/left-untrained':
    'Vous avez laissé un travail {ago} : un modèle, pas encore entraîné. Voulez-vous reprendre là où vous en étiez ?',
  'notice/left-untrained-shelf':
    'Vous avez laissé un travail {ago} : un modèle, pas encore entraîné, et {others} {others|autre mis|autres mis} de côté. Voulez-vous reprendre là où vous en étiez ?',
  'notice/a-moment-ago': 'il y a un instant',
  'notice/minutes-ago': 'il y a {minutes} {minutes|minute|minutes}',
  'notice/hours-ago': 'il y a {hours} {hours|heure|heures}',
  'notice/days-ago': 'il y a {days} {days|jour|jours}',
};
