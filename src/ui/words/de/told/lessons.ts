/** What is told in German of lessons that cannot be read (core/lessons/telling.ts). What a lesson is made of is written in English. */
import type { lessonsTelling } from '../../../../core/lessons/telling.ts';

export const lessonsTold: Readonly<Record<keyof typeof lessonsTelling, string>> = {
  'lessons/unknown-fact':
    '„{name}“ ist nichts, was die Seite kennt. Schreibe eines davon: {facts}; oder „setting NAME = WERT“.',
  'lessons/bare-number':
    '{fact} ist eine Zahl: Schreibe dazu, wie groß sie sein muss, zum Beispiel „{fact} >= 10“.',
  'lessons/bare-text':
    '{fact} ist ein Text: Schreibe dazu, wie er lauten muss, zum Beispiel „{fact} = weights“.',
  'lessons/compared-flag': '{fact} ist wahr oder falsch: Schreibe nur „{fact}“.',
  'lessons/sized-text': '{fact} ist ein Text: Vergleiche ihn mit = oder !=.',
  'lessons/compared-with-nothing': 'Bei {fact} fehlt, womit verglichen wird.',
  'lessons/no-number': '{fact} ist eine Zahl, „{value}“ aber nicht. Schreibe eine Zahl mit Dezimalpunkt.',
  'lessons/no-setting': 'Es gibt keine Einstellung „{key}“. In docs/lessons.md stehen alle Einstellungen.',
  'lessons/of-line': '{name}: {problem}',
  'lessons/no-names': 'Hier steht kein Name. Schreibe Namen mit Kommas dazwischen.',
  'lessons/no-place': 'Es gibt keine Stelle „{name}“. Schreibe eine davon: {places}.',
  'lessons/sets-nothing': '„{text}“ setzt nichts. Schreibe NAME=WERT, mit einem dieser Namen: {keys}.',
  'lessons/minutes': '„{text}“ ist keine Anzahl von Minuten. Schreibe eine ganze Zahl von 1 bis 120.',
  'lessons/remember':
    'Hier muss stehen, was sich die Seite merken soll, mit Kommas dazwischen. Möglich ist: {facts}.',
  'lessons/choice-without-text': 'Eine Antwort zur Auswahl braucht einen Text vor „|“.',
  'lessons/choice-rule': 'Hinter „|“ steht „right“ oder „if BEDINGUNG“, nicht „{rule}“.',
  'lessons/within': 'Schreibe „FAKT within ZAHL“. Als FAKT ist möglich: {facts}.',
  'lessons/tolerance': '„{text}“ ist keine Zahl, um die eine Antwort abweichen darf.',
  'lessons/no-question': 'Die Frage fehlt.',
  'lessons/long': 'Eine Lektion hat höchstens {most} Zeichen, diese hat {characters}.',
  'lessons/no-title': 'Eine Lektion beginnt mit ihrem Titel: „# TITEL“ in einer eigenen Zeile.',
  'lessons/no-step':
    'Eine Lektion braucht einen Schritt: „## ÜBERSCHRIFT“ in einer eigenen Zeile und darunter den Text.',
  'lessons/nothing-guessed':
    '„reveal“ blickt auf eine Vermutung zurück, aber kein Schritt davor fragt nach einer.',
  'lessons/before-title': 'Vor dem Titel, „# TITEL“, darf nichts stehen.',
  'lessons/empty-heading': 'Eine Überschrift braucht einen Text.',
  'lessons/two-titles': 'Eine Lektion hat nur einen Titel. Ein Schritt beginnt mit „## ÜBERSCHRIFT“.',
  'lessons/step-before-title':
    'Eine Lektion beginnt mit ihrem Titel, „# TITEL“; erst danach kommt der erste Schritt.',
  'lessons/line-for-page':
    'Eine Zeile, die mit „>“ beginnt, ist für die Seite bestimmt. Schreibe „> NAME: WERT“, mit einem dieser Namen: {allowed}.',
  'lessons/other-line-for-page':
    'Eine Zeile, die mit „>“ beginnt, ist für die Seite bestimmt. Schreibe „> NAME: WERT“, mit einem dieser Namen: {allowed}; nicht „{name}“.',
  'lessons/twice': '„{name}“ steht hier ein zweites Mal. Lass eines davon weg.',
  'lessons/stray-text': 'Text gehört in einen Schritt: Beginne darüber einen mit „## ÜBERSCHRIFT“.',
  'lessons/answers-alone':
    '„choice“, „number“ und „because“ brauchen im selben Schritt eine Frage: „> ask: …“ oder „> guess: …“.',
  'lessons/two-questions': 'Ein Schritt hat nur eine Frage: „ask“ oder „guess“, nicht beides.',
  'lessons/two-kinds-of-answers': 'Eine Frage hat Antworten zur Auswahl oder eine Zahl, nicht beides.',
  'lessons/few-choices':
    'Eine Frage braucht mindestens zwei Zeilen „> choice: TEXT“ oder eine Zeile „> number: FAKT within ZAHL“.',
  'lessons/none-right': 'Keine Antwort kann richtig sein: Beende eine mit „| right“ oder „| if BEDINGUNG“.',
};
