/**
 * What the page itself tells in German (client/telling.ts), and what devices are called. It has to be there when nothing more can be
 * loaded.
 */
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
  'page/worker-stopped':
    'Der Worker, der das Modell trainiert, hat angehalten ({cause}). Die bisherigen Ergebnisse bleiben erhalten; Neu starten macht mit den zuletzt gespeicherten Gewichten weiter.',
  'page/script-not-loaded': 'das Skript ließ sich nicht laden',
  'page/ended-silently': 'er endete ohne Meldung',
  'page/silent-at-start': 'er hat beim Starten nicht geantwortet',
  'page/worker-not-running': 'Der Worker läuft nicht. Drücke Neu starten.',
  'device/javascript': 'JavaScript, ein Kern',
  'device/webassembly': 'CPU, WebAssembly SIMD',
  'device/one-thread': 'CPU, ein Thread, SIMD',
  'device/one-thread-relaxed': 'CPU, ein Thread, Relaxed SIMD',
  'device/threads': 'CPU, {threads} {threads|Thread|Threads}, SIMD',
  'device/threads-relaxed': 'CPU, {threads} {threads|Thread|Threads}, Relaxed SIMD',
  'device/unnamed-renderer': 'Renderer ohne Namen',
  'device/unnamed-adapter': 'Adapter ohne Namen',
};
