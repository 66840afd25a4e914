/** What is told of runs that are kept, handed out and taken in (worker/runs/telling.ts). */
import type { keptRunsTelling } from '../../../../worker/runs/telling.ts';

export const keptRunsTold: Readonly<Record<keyof typeof keptRunsTelling, string>> = {
  'kept-runs/gone': 'Cet essai n’est plus enregistré : il a été supprimé entre-temps.',
  'kept-runs/some-left-out':
    'Le fichier ne contient pas tous les essais. Il y manque : {faults}. Les autres sont complets.',
  'kept-runs/fault': '{run} ({fault})',
  'kept-runs/large-export':
    'Le fichier fait {megabytes} Mo, et aucune page n’importe plus de {most} Mo. Supprimez les essais dont vous n’avez pas besoin, puis exportez de nouveau les autres.',
  'kept-runs/too-large': 'il fait {megabytes} Mo, alors qu’un navigateur n’en supporte à coup sûr que {most}',
  'kept-runs/delete-some':
    'Sur la page dont il vient, supprimez les essais dont vous n’avez pas besoin, puis exportez-le de nouveau.',
  'kept-runs/this-file': 'ce fichier',
  'kept-runs/entry-missing': 'son entrée « {entry} » est absente',
  'kept-runs/entry-size': 'son entrée « {entry} » fait {bytes} octets, et non {wanted}',
  'kept-runs/entry-changed':
    'la somme de contrôle de son entrée « {entry} » est fausse : certains de ses octets ont changé',
  'kept-runs/no-list': 'il ne contient pas « {entry} »',
  'kept-runs/choose-archive':
    'Choisissez une archive produite par « Tout exporter » ; les poids et les données ont leurs propres boutons.',
  'kept-runs/long-text':
    'le texte à l’octet {start} compte {characters} caractères, plus qu’aucun texte d’un essai',
  'kept-runs/part-missing': 'la partie « {part} » de l’essai « {run} » est absente de « contents »',
  'kept-runs/part-no-base64':
    'la partie « {part} » de l’essai « {run} » n’est pas en base64 (contents.{sha256})',
  'kept-runs/part-size': 'la partie « {part} » de l’essai « {run} » fait {bytes} octets, et non {wanted}',
  'kept-runs/part-changed':
    'la somme de contrôle de la partie « {part} » de l’essai « {run} » est fausse : certains de ses octets ont changé',
  'kept-runs/only-in-archive': 'il cite « {entry} », que seule contient l’archive d’un espace de travail',
  'kept-runs/unreadable': 'ce n’est ni du JSON valide ni l’archive d’un espace de travail ({cause})',
  'kept-runs/lesson-no-text': 'sa leçon « {lesson} » n’est pas du texte en UTF-8',
  'kept-runs/lesson-name':
    'le nom de sa leçon « {lesson} » contient autre chose que des lettres, des chiffres, _ et -',
  'kept-runs/run': 'dans son essai « {run} », {fault}',
  'kept-runs/other-network': 'les poids sont ceux du réseau {found}, et non ceux de {wanted}',
  'kept-runs/no-models': 'il n’y a aucun modèle',
  'kept-runs/labels-do-not-fit': 'la partie « {part} » ne correspond pas aux étiquettes',
  'kept-runs/and-next': '{first} {next}',
  'kept-runs/none': '{file} ne contient aucun essai.',
  'kept-runs/added': '{file} : {count} {count|essai ajouté|essais ajoutés}.',
  'kept-runs/none-added': '{file} : aucun essai ajouté.',
  'kept-runs/renamed':
    '{count} d’entre eux {count|a|ont} évolué différemment ici et dans le fichier : les deux versions sont conservées.',
  'kept-runs/present':
    '{count} {count|essai était déjà ici et a été ignoré|essais étaient déjà ici et ont été ignorés}.',
  'kept-runs/listed': 'La liste se trouve dans la vue « Essais ».',
  'kept-runs/lessons':
    '{count} {count|leçon ajoutée. Elle se trouve|leçons ajoutées. Elles se trouvent} dans la vue « Leçons ».',
};
