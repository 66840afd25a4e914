/** What is told of lessons that cannot be read (core/lessons/telling.ts). What the page reads stays English; what stands for it does not. */
import type { lessonsTelling } from '../../../../core/lessons/telling.ts';

export const lessonsTold: Readonly<Record<keyof typeof lessonsTelling, string>> = {
  'lessons/unknown-fact':
    '« {name} » n’est rien que la page connaisse. Écrivez l’un de ces noms : {facts}, ou bien « setting NOM = VALEUR ».',
  'lessons/bare-number': '{fact} est un nombre : dites ce qu’il doit être, par exemple « {fact} >= 10 ».',
  'lessons/bare-text': '{fact} est un texte : dites ce qu’il doit être, par exemple « {fact} = weights ».',
  'lessons/compared-flag': '{fact} est vrai ou faux : écrivez seulement « {fact} ».',
  'lessons/sized-text': '{fact} est un texte : comparez-le avec les signes = et !=.',
  'lessons/compared-with-nothing': '{fact} n’est comparé à rien.',
  'lessons/no-number':
    '{fact} est un nombre, mais « {value} » n’en est pas un. Écrivez un nombre avec un point décimal.',
  'lessons/no-setting': 'Il n’y a pas de réglage « {key} ». docs/lessons.md énumère les réglages.',
  'lessons/of-line': '{name} : {problem}',
  'lessons/no-names': 'il manque des noms. Écrivez-les séparés par des virgules.',
  'lessons/no-place': 'il n’y a pas d’endroit « {name} ». Écrivez l’un de ces noms : {places}.',
  'lessons/sets-nothing': '« {text} » ne règle rien. Écrivez NOM=VALEUR avec l’un de ces noms : {keys}.',
  'lessons/minutes': '« {text} » n’est pas un nombre de minutes. Écrivez un entier de 1 à 120.',
  'lessons/remember':
    'il faut nommer ce qui doit être retenu, avec des virgules entre les noms. Les noms possibles : {facts}.',
  'lessons/choice-without-text': 'un choix a besoin d’un texte avant son « | ».',
  'lessons/choice-rule': 'après « | », écrivez « right » ou « if CONDITION », et non « {rule} ».',
  'lessons/within': 'écrivez « NOM within NOMBRE » avec l’un de ces noms : {facts}.',
  'lessons/tolerance': '« {text} » n’est pas un écart possible pour une réponse.',
  'lessons/no-question': 'il manque la question.',
  'lessons/long': 'Une leçon compte au plus {most} caractères, et celle-ci en compte {characters}.',
  'lessons/no-title': 'Une leçon commence par son titre : « # TITRE », seul sur sa ligne.',
  'lessons/no-step':
    'Une leçon a besoin d’une étape : « ## INTERTITRE », seul sur sa ligne, et son texte au-dessous.',
  'lessons/nothing-guessed':
    '« reveal » revient sur un pari, mais aucune étape avant celle-ci n’en demande un.',
  'lessons/before-title': 'Rien ne doit précéder le titre, « # TITRE ».',
  'lessons/empty-heading': 'Un titre a besoin d’un texte.',
  'lessons/two-titles': 'Une leçon n’a qu’un titre. Une étape commence par « ## INTERTITRE ».',
  'lessons/step-before-title': 'Une leçon commence par son titre, « # TITRE », avant sa première étape.',
  'lessons/line-for-page':
    'Une ligne qui commence par « > » s’adresse à la page : « > NOM: VALEUR », avec l’un de ces noms : {allowed}.',
  'lessons/other-line-for-page':
    'Une ligne qui commence par « > » s’adresse à la page : « > NOM: VALEUR », avec l’un de ces noms : {allowed}. « {name} » n’en fait pas partie.',
  'lessons/twice': '« {name} » figure ici une deuxième fois. Retirez l’un des deux.',
  'lessons/stray-text':
    'Un texte appartient à une étape : commencez-en une au-dessus avec « ## INTERTITRE ».',
  'lessons/answers-alone':
    '« choice », « number » et « because » ont besoin d’une question dans la même étape : « > ask: ... » ou « > guess: ... ».',
  'lessons/two-questions': 'Une étape n’a qu’une question : « ask » ou « guess », mais pas les deux.',
  'lessons/two-kinds-of-answers': 'Une question a des choix ou un nombre, mais pas les deux.',
  'lessons/few-choices':
    'Une question a besoin d’au moins deux lignes « > choice: TEXTE », ou d’une ligne « > number: NOM within NOMBRE ».',
  'lessons/none-right':
    'Aucun choix ne peut être juste : terminez-en un par « | right » ou « | if CONDITION ».',
};
