/** What is told in German of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} beschreibt den Datensatz nicht ({problems}). Lade die Seite neu; wenn das nicht hilft, müssen die Daten neu gepackt werden.',
  'dataset/field': '{field}: {problem}',
  'dataset/file-name': 'muss ein einfacher Dateiname sein',
  'dataset/hash': 'muss aus 64 kleingeschriebenen Hexadezimalziffern bestehen',
  'dataset/shard-counts': 'muss die Summe der Anzahlen in seinen Teilen sein',
  'dataset/moments-of-channels': 'mean und std müssen je eine Zahl für jeden Kanal haben',
  'dataset/other-count':
    '{file} enthält nicht {count} {count|Bild|Bilder}. Die Daten müssen neu gepackt werden.',
  'dataset/label-out-of-range':
    '{file}: Bild {image} hat das Label {label}, {dataset} hat aber nur die Labels 0 bis {last}. Die Daten müssen neu gepackt werden.',
};
