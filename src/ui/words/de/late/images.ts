/** What the view of test images says in German. */
import type { ImageList } from '../../../../core/metrics/image-lists.ts';
import type { Translated } from '../../dictionary.ts';
import type {
  agreementWords as englishAgreement,
  confusionWords as englishConfusion,
  imagesWords as englishImages,
  marginsWords as englishMargins,
} from '../../en/late/images.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('de');

const won = (count: number): string =>
  plural(count, { one: `${count} Bild ist hinzugewonnen`, other: `${count} Bilder sind hinzugewonnen` });

/** Of a count as it is written. */
const images = (count: string): string => (count === '1' ? '1 Bild' : `${count} Bilder`);

export const imagesWords: Translated<typeof englishImages> = {
  empty: 'Teste oder quantisiere das Modell: Die Bilder, die es falsch erkennt, erscheinen hier.',
  choice: 'Zeigen',
  counted: (name: string, count: string) => `${name}: ${count}`,
  none: {
    changed: 'Bei keinem einzigen Bild hat sich die Antwort geändert.',
    onlyBaselineRight: 'Es gibt kein Bild, bei dem nur die Referenz richtigliegt.',
    onlyCandidateRight: 'Es gibt kein Bild, bei dem nur der Kandidat richtigliegt.',
    bothWrong: 'Es gibt kein Bild, bei dem beide falschliegen.',
    changedBothWrong: 'Es gibt kein Bild, bei dem beide auf verschiedene Weise falschliegen.',
    bothRight: 'Es gibt kein Bild, bei dem beide richtigliegen.',
    baselineWrong: 'Die Referenz irrt sich nie.',
    candidateWrong: 'Der Kandidat irrt sich nie.',
  } satisfies Record<ImageList, string>,
  confidentFirst: 'Zuerst kommen die Irrtümer, bei denen sich das Modell am sichersten war.',
  cell: (model: string, label: string, prediction: string, count: string) =>
    label === prediction
      ? `${images(count)} der Klasse ${label}, von ${model} erkannt.`
      : `${images(count)} der Klasse ${label}, von ${model} für ${prediction} gehalten.`,
  difference: (label: string, prediction: string, count: string) =>
    label === prediction
      ? `${images(count)} der Klasse ${label}, nur von einem der beiden Modelle erkannt.`
      : `${images(count)} der Klasse ${label}, nur von einem der beiden Modelle für ${prediction} gehalten.`,
  image: (index: string, label: string) => `Testbild ${index}, Klasse ${label}`,
  says: (model: string, answer: string) => `${model}: ${answer}`,
  howToRead: 'Unter jedem Bild steht, was jedes Modell sagt und wie sicher es sich dabei ist.',
  label: (label: string) => `Klasse ${label}`,
};

export const confusionWords: Translated<typeof englishConfusion> = {
  about:
    'Eine [Konfusionsmatrix|confusion matrix] hat eine Zeile für jede wahre Klasse und eine Spalte für jede Antwort. Klicke auf eine Zahl, um ihre Bilder zu sehen. Beim Unterschied öffnen sich die Bilder, die nur eines der beiden Modelle dort zählt.',
  empty: 'Teste zuerst das Modell.',
  difference: (baseline: string, candidate: string) => `Was sich von ${baseline} zu ${candidate} ändert`,
  differenceCell: (label: string, prediction: string, more: string) =>
    `${more} der Klasse ${label}, für ${prediction} gehalten`,
  model: (model: string) => `Antworten von ${model}`,
  cell: (label: string, prediction: string, count: string) =>
    `${count} der Klasse ${label}, für ${prediction} gehalten`,
  class: 'Klasse',
  precision: 'Precision',
  recall: 'Recall',
  qualityAbout:
    '[Precision|precision] ist der Anteil der richtigen unter den Bildern, die das Modell dieser Klasse zuordnet. [Recall|recall] ist der Anteil der Bilder dieser Klasse, die es findet.',
};

export const agreementWords: Translated<typeof englishAgreement> = {
  fewerThan: (percent: string) => `weniger als ${percent}`,
  empty: 'Quantisiere das Modell oder wähle oben ein zweites: Diese Tabelle stellt beide einander gegenüber.',
  table: 'Bilder danach, wer richtigliegt',
  right: (model: string) => `${model} richtig`,
  wrong: (model: string) => `${model} falsch`,
  /** low, high: where the difference of the accuracies may lie, as `points` says it. */
  interval: (candidate: string, baseline: string, low: string, high: string) =>
    `Mit 95 % [Konfidenz|confidence interval] liegt die wahre Genauigkeit von ${candidate} zwischen ${low} und ${high} der von ${baseline}.`,
  points: (difference: number, points: string) =>
    `${points} Prozentpunkten ${difference < 0 ? 'unter' : 'über'}`,
  same: 'Bei jedem Bild liegen beide richtig oder beide falsch: Nichts unterscheidet die zwei.',
  chance: (better: number, worse: number, p: string) =>
    `${won(better)}, ${worse} verloren. Wirft man für jedes eine Münze, teilen sie sich in ${p} der Fälle so ungleich auf: Der Zufall erklärt es.`,
  real: (better: number, worse: number, p: string) =>
    `${won(better)}, ${worse} verloren. Wirft man für jedes eine Münze, teilen sie sich in ${p} der Fälle so ungleich auf: Der Unterschied ist echt.`,
  test: "Das ist der [McNemar-Test|McNemar's test], exakt gerechnet. Er sieht nur auf die Bilder, bei denen das eine Modell richtigliegt und das andere falsch.",
};

export const marginsWords: Translated<typeof englishMargins> = {
  empty: 'Quantisiere das Modell: Jedes Testbild wird dann hier ein Punkt.',
  about: (float: string, candidate: string) =>
    `Jeder Punkt ist ein Testbild. Sein Ort sagt, um wie viele [Logits|logits] die beste Klasse vor der zweiten liegt, also ihren [Vorsprung|margin]: mit ${float} nach rechts, mit ${candidate} nach oben. Ein Ring markiert ein Bild, dessen Antwort sich geändert hat.`,
  picture: (changed: string, count: string, widest: string) =>
    `Bei ${changed} von ${count} Bildern hat sich die Antwort geändert. Der größte Vorsprung unter ihnen betrug ${widest} Logits.`,
  noneChanged: (count: string) => `Bei keinem von ${count} Bildern hat sich die Antwort geändert.`,
  across: (model: string) => `Vorsprung, ${model}`,
  label: 'Vorsprung bei den Testbildern',
  hint: 'Zeige auf einen Punkt, um sein Bild zu sehen. Mit der Tastatur: Die Pfeiltasten führen von einer geänderten Antwort zur nächsten.',
  lead: (model: string, answer: string, lead: string) => `${model} sagt ${answer}, Vorsprung ${lead}`,
};
