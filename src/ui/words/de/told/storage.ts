/** What is told in German of the browser's storage (storage/telling.ts). */
import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    'Dieser Browser hat kein IndexedDB, deshalb kann die Seite deine Arbeit nicht aufbewahren. Alles andere funktioniert; exportiere, was du behalten willst, bevor du die Seite schließt.',
  'storage/silent':
    'Der Speicher des Browsers antwortet nicht, deshalb lässt sich deine Arbeit im Moment weder speichern noch lesen. Die Seite versucht es wieder; kommt diese Meldung noch einmal, exportiere dein Modell, schließe die anderen Tabs der Seite und lade sie neu.',
  'storage/blocked':
    'Ein anderer Tab dieser Seite hat eine ältere Version und hält den Speicher fest, deshalb lässt sich hier nichts speichern oder lesen. Schließe diesen Tab oder lade ihn neu.',
  'storage/full':
    'Der Speicher für diese Seite ist voll, deshalb ist deine letzte Arbeit nicht gespeichert; was vorher gespeichert wurde, ist noch da. Gib auf dem Gerät Speicherplatz frei oder lösche ältere Arbeit dieser Seite, dann mach weiter: Die Seite versucht es wieder.',
  'storage/newer':
    'Die gespeicherte Arbeit stammt von einer neueren Version dieser Seite, deshalb rührt diese Version sie nicht an und speichert nichts. Lade die Seite neu, um die neuere Version zu bekommen.',
  'storage/refused':
    'Der Browser lässt die Seite seinen Speicher nicht nutzen ({cause}), deshalb lässt sich deine Arbeit weder speichern noch lesen. Das kommt in privaten Fenstern vor und dort, wo Websitedaten blockiert sind. Die Seite versucht es wieder; exportiere, was du behalten willst.',
  'storage/description-not-written':
    'Die Beschreibung dieser Arbeit kam aus dem Speicher nicht so zurück, wie sie geschrieben wurde. Sie ersetzt deshalb nicht, was vorher gespeichert wurde; das ist noch da. Die Seite versucht es wieder; kommt diese Meldung noch einmal, exportiere dein Modell: Vielleicht ist die Festplatte defekt.',
  'storage/part-not-written':
    'Der Teil „{part}“ dieser Arbeit kam aus dem Speicher nicht so zurück, wie er geschrieben wurde. Er ersetzt deshalb nicht, was vorher gespeichert wurde; das ist noch da. Die Seite versucht es wieder; kommt diese Meldung noch einmal, exportiere dein Modell: Vielleicht ist die Festplatte defekt.',
  'storage/part-gone':
    'Der Teil „{part}“ dieser Arbeit ist nicht mehr im Speicher: Der Browser oder ein anderer Tab hat ihn entfernt. Die Seite muss die ganze Arbeit noch einmal speichern.',
  'storage/parts-gone':
    'Ein Teil dieser Arbeit ist nicht mehr im Speicher: Der Browser oder ein anderer Tab hat ihn entfernt. Die Seite muss die ganze Arbeit noch einmal speichern.',
  'storage/saved-by-another-tab':
    'Ein anderer Tab hat dieselbe Arbeit zur selben Zeit gespeichert, deshalb ist sie von hier aus nicht gespeichert. Schließe einen der beiden Tabs.',
  'storage/index-damaged':
    'Deine gespeicherte Arbeit ist beschädigt: Das Verzeichnis lässt sich nicht lesen. Du kannst sie nur noch löschen.',
  'storage/description-damaged':
    'Deine gespeicherte Arbeit ist beschädigt: Die Beschreibung lässt sich nicht lesen ({cause}). Du kannst sie nur noch löschen.',
  'storage/parts-damaged':
    'Deine gespeicherte Arbeit ist beschädigt. Nicht mehr lesbar: {parts}. Du kannst ohne das Fehlende weitermachen oder die Arbeit löschen.',
};
