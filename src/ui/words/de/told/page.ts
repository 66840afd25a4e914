/** What the page itself tells (client/telling.ts), in German. It has to be there when nothing more can be loaded. */
import type { Translated } from '../../dictionary.ts';
import type { pageTold as english } from '../../en/told/page.ts';

export const pageTold: Translated<typeof english> = {
  'page/code-not-loaded':
    'Der Code für {what} ließ sich nicht laden. Vielleicht ist die Verbindung weg, oder der Server hat eine neuere Version der Seite. Versuche es noch einmal; wenn das nicht hilft, speichere die Gewichte und lade die Seite neu.',
  'page/action': 'diese Aktion',
  'page/charts': 'die Diagramme',
  'page/explanations': 'die Erklärungen',
  'page/lesson': 'die Lektion',
  'page/part': '„{name}“',
  'page/language': 'die Sprache {name}',
  'page/sentences': 'die Meldungen',
};
