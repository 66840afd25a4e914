/** What is told of tasks: why one may not begin, or cannot do its work (worker/workshop/telling.ts). What is told of {task} fits any gender. */
import type { taskTelling } from '../../../../worker/workshop/telling.ts';

export const taskTold: Readonly<Record<keyof typeof taskTelling, string>> = {
  'task/starting': 'La page est encore en train de démarrer. Réessayez dans un instant.',
  'task/paused':
    'L’entraînement est suspendu. Appuyez sur « Reprendre » pour le continuer, ou d’abord sur « Arrêter » pour y mettre fin.',
  'task/already-running': '{task} est déjà en cours.',
  'task/training-running': 'L’entraînement est en cours. Suspendez-le ou arrêtez-le d’abord.',
  'task/running': '{task} est en cours. Arrêtez d’abord cette tâche.',
  'task/running-beside':
    '{task} est en cours. Arrêtez cette tâche ou attendez-en la fin, puis appuyez sur « Reprendre ».',
  'task/nothing-to-pause': 'Rien n’est en cours : il n’y a rien à suspendre.',
  'task/nothing-paused': 'Rien n’est suspendu.',
  'task/load-data': 'Le téléchargement des images',
  'task/import-data': 'L’importation des données',
  'task/give-up-own-data': 'Le retour au jeu de données de la page',
  'task/rename-data': 'Le changement des noms des données',
  'task/train': 'L’entraînement',
  'task/evaluate': 'L’évaluation',
  'task/quantize': 'La quantification',
  'task/find-remedies': 'La recherche de remèdes',
  'task/sweep': 'Le balayage',
  'task/measure-latency': 'La mesure de la latence',
  'task/measure-layers': 'La mesure des couches',
  'task/import': 'L’importation',
  'task/reset': 'La réinitialisation',
  'task/recover': 'Le retour aux poids antérieurs',
  'task/move-backend': 'Le changement de backend',
  'task/continue-workspace': 'La reprise de l’espace de travail',
  'task/open-run': 'L’ouverture de l’essai',
  'task/start-afresh': 'Le nouveau départ',
  'task/not-own-data': 'Vous ne pouvez renommer que des données que vous avez importées.',
  'task/data-unnamed': 'Le jeu de données n’a pas de nom. Donnez-lui-en un.',
  'task/class-names-missing':
    'Le jeu de données a {classes} classes, mais il y a {names} noms. Donnez un nom à chaque classe.',
  'task/class-unnamed': 'Une classe n’a pas de nom. Donnez un nom à chaque classe.',
  'task/class-named-twice': 'Deux classes s’appellent {name}. Donnez à chacune son propre nom.',
  'task/name-too-long': 'Le nom {start}… compte {characters} caractères. Le maximum est de {most}.',
  'task/adapted': '{file} a été adapté à cette page : {changes;}.',
  'task/model-of-data': '{name} (modèle précédent)',
  'task/run-of-other-data':
    'Impossible d’ouvrir cet essai : il a été entraîné sur {trained}, et la page a maintenant {present}. Importez {trained} dans la vue « Données », ou un espace de travail qui le contient dans la vue « Fichiers », puis ouvrez l’essai.',
  'task/no-earlier-weights':
    'Il n’y a pas de poids antérieurs. Appuyez sur « Réinitialiser » pour des poids neufs.',
  'task/remedies-of-integers':
    'Les remèdes valent pour la quantification des poids seuls en entiers. Choisissez-la, puis relancez la recherche.',
  'task/too-few-held-out':
    'Le jeu d’entraînement a {images} {images|image|images}, et les remèdes en examinent {calibration} : il en reste trop peu pour les juger. Il doit en rester {least}. Réduisez le nombre d’images de calibration, ou ajoutez des images d’entraînement.',
  'task/nothing-to-time':
    'Il n’y a pas encore de modèle quantifié à mesurer. Appuyez d’abord sur « Quantifier ».',
  'task/different-networks':
    'La référence et le candidat sont des réseaux différents : leurs couches ne peuvent pas être comparées.',
  'task/backend-later': 'Le backend changera à la prochaine tâche ; celle-ci continue telle quelle.',
  'task/threads-later':
    'Le nombre de threads changera à la prochaine tâche ; celle-ci continue telle quelle.',
};
