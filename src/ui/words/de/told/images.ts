/** What is told in German of the images that the page downloads (worker/data/telling.ts). */
import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection':
    '{file} ließ sich nicht laden: keine Verbindung zu {host}. Prüfe die Internetverbindung, dann drücke Wiederholen.',
  'images/refused': '{file} ließ sich nicht laden: Der Server antwortete mit {status}. Drücke Wiederholen.',
  'images/no-content': '{file}: Der Server schickte eine leere Antwort. Drücke Wiederholen.',
  'images/too-long': '{file} ist länger als die {bytes} Byte, die das Manifest angibt. Drücke Wiederholen.',
  'images/cut-off': '{file} endete nach {received} von {bytes} Byte. Drücke Wiederholen.',
  'images/broken-off':
    '{file}: Die Verbindung brach nach {received} von {bytes} Byte ab. Prüfe die Internetverbindung, dann drücke Wiederholen.',
  'images/damaged':
    '{file} kam beschädigt an: Der SHA-256-Wert ist ein anderer als im Manifest. Drücke Wiederholen.',
  'images/no-json':
    '{file} ist kein JSON: Der Server schickte etwas anderes. Drücke Wiederholen; wenn das nicht hilft, müssen die Daten neu gepackt werden.',
  'images/too-many-shards': '{name} kommt in {shards} Teilen. Packe den Datensatz in höchstens {most}.',
  'images/model-reads-others':
    'Das Modell liest {read}, {name} hat aber {images}. Importiere die Daten, für die es gemacht ist, oder drücke Zurücksetzen für ein neues Netz.',
  'images/in-grey': 'Bilder mit {side} × {side} Pixeln in Graustufen und {classes} Klassen',
  'images/in-colour': 'Bilder mit {side} × {side} Pixeln in Farbe und {classes} Klassen',
};
