/** What the page notices and asks, in German (client/store/telling.ts). */
import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  'notice/simd-unavailable':
    'Das Backend simd lässt sich nicht nutzen: {reason}. Das Training läuft mit einfachem JavaScript und braucht mehrere Hundert Mal so lange; ein neuerer Browser hilft.',
  'notice/backend-unavailable':
    'Das Backend {wished} lässt sich nicht nutzen: {reason}. Stattdessen läuft die Seite auf {present}.',
  'notice/diverged':
    'Das Training hielt bei Schritt {step} an: Loss oder Gewichte sind keine Zahlen mehr. Wahrscheinlich ist die Lernrate von {learningRate} zu hoch. Möchtest du zu den Gewichten von Schritt {lastGoodStep} zurückgehen und sie halbieren?',
  'notice/file-not-fetched': '{file} ließ sich nicht laden: Der Server antwortete mit {status}.',
  'notice/no-picture':
    '{file} ließ sich nicht als Bild öffnen. Wähle eine PNG-, JPEG-, WebP- oder GIF-Datei.',
  'notice/new-version':
    'Eine neue Version dieser Seite ist bereit. Du bekommst sie, wenn du die Seite das nächste Mal öffnest, oder jetzt: Dann lädt die Seite neu und nimmt deine Arbeit wieder auf.',
  'notice/left-trained':
    'Du hast {ago} Arbeit zurückgelassen: ein Modell, das {steps} {steps|Schritt|Schritte} trainiert hat. Möchtest du dort weitermachen?',
  'notice/left-trained-shelf':
    'Du hast {ago} Arbeit zurückgelassen: ein Modell, das {steps} {steps|Schritt|Schritte} trainiert hat, und {others} {others|weiteres|weitere} in der Ablage. Möchtest du dort weitermachen?',
  'notice/left-untrained':
    'Du hast {ago} Arbeit zurückgelassen: ein Modell, das noch nicht trainiert ist. Möchtest du dort weitermachen?',
  'notice/left-untrained-shelf':
    'Du hast {ago} Arbeit zurückgelassen: ein Modell, das noch nicht trainiert ist, und {others} {others|weiteres|weitere} in der Ablage. Möchtest du dort weitermachen?',
  'notice/a-moment-ago': 'gerade eben',
  'notice/minutes-ago': 'vor {minutes} {minutes|Minute|Minuten}',
  'notice/hours-ago': 'vor {hours} {hours|Stunde|Stunden}',
  'notice/days-ago': 'vor {days} {days|Tag|Tagen}',
};
