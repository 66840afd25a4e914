/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type { comparisonWords as english, latencyWords as englishLatency } from '../../en/late/comparison.ts';

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, 'quatre'],
  [4, 'huit'],
  [2, 'seize'],
]);

export const comparisonWords: Translated<typeof english> = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} points`,
  empty: 'Quantifiez le modèle : les deux modèles s’affichent alors ici côte à côte.',
  measure: 'Mesure',
  difference: 'Écart',
  accuracy: 'Exactitude',
  interval: 'Intervalle à 95 %',
  file: 'Taille du fichier',
  gzipped: 'Avec gzip',
  latency: 'Temps par image',
  correct: 'Bonnes réponses',
  mistakes: 'Erreurs',
  accuracyQuestion: 'L’exactitude a-t-elle souffert ?',
  accuracyAnswer: (low, high) =>
    `Les images de test sont un échantillon. L’[intervalle à 95 %|confidence interval] de la référence va de ${low} à ${high}.`,
  bytesQuestion: (bits) =>
    times.has(bits) ? `Pourquoi pas ${times.get(bits)} fois plus petit ?` : 'Où sont les octets ?',
  someStay: (layers, bytes) =>
    `Ces parties restent telles quelles : ${layers} et l’en-tête du fichier. Elles font ${bytes}, qui ne rétrécissent pas.`,
  allShrink: (bytes) =>
    `Toutes les couches rétrécissent. Les biais gardent leurs 32 bits, les échelles prennent de la place à côté des poids, et l’en-tête du fichier prend ${bytes}.`,
  layers: { stay: 'Reste en float32', shrink: 'Couches quantifiées', header: 'En-tête' },
  changedQuestion: 'Quelles réponses ont changé ?',
  changedByChance: (p) =>
    `[Le hasard seul|McNemar's test] donne un partage aussi inégal dans ${p} des cas : ces changements ne disent rien de l’exactitude.`,
  changedForReal: (p) =>
    `[Le hasard seul|McNemar's test] ne donnerait un partage aussi inégal que dans ${p} des cas : la différence est réelle.`,
  changedNone: 'Les deux modèles donnent la même réponse à chaque image.',
  logits: (share: string) =>
    `Les [logits] des deux diffèrent de ${share} : leur distance au carré, comparée aux logits de la référence au carré. L’arrondi se voit ici bien avant qu’une réponse change.`,
  better: 'Gagnées',
  worse: 'Perdues',
  bothWrong: 'Fausses deux fois',
  median: 'Médiane',
  p95: '95 mesures sur 100 sous',
};

export const latencyWords: Translated<typeof englishLatency> = {
  question: 'Est-ce plus rapide ici ?',
  timed: (timings, runs) =>
    runs === timings
      ? `${runs} exécutions`
      : `${timings} groupes de ${Math.round(runs / timings)} exécutions`,
  answer: (timed, warmUp, backend, arithmetic) =>
    `Chaque barre est la [médiane|median] de ${timed} du modèle entier sur ${backend}, les deux modèles à tour de rôle, après ${warmUp} exécutions d’échauffement. ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name) => `Les couches quantifiées de ${name} calculent en entiers.`,
    'packed-kernels': (name) =>
      `Les couches denses de ${name} dépaquètent leurs poids pendant le calcul, en float32.`,
    reference: (name) => `Les couches quantifiées de ${name} s’exécutent en simple TypeScript.`,
    float32: () => 'Les deux calculent en float32.',
  },
  button: 'Mesurer la latence',
  about: 'Mesure des batchs de 1, 32 et 256 images, dans les couches denses seules et dans le modèle entier.',
  running: (done, total) => `Mesure en cours : ${done} sur ${total}`,
  tableLabel: 'Latence selon le batch',
  parts: { dense: 'Couches denses seules', model: 'Modèle entier' },
  batch: 'Batch',
  difference: 'Écart',
  p95: (p95) => `p95 ${p95}`,
  spread: (spread) => `écart ${spread}`,
  same: 'même vitesse',
  faster: (factor) => `${factor} × plus rapide`,
  slower: (factor) => `${factor} × plus lent`,
  unknown: 'trop rapide pour l’horloge',
  how: (timings, grouped, backend, device) =>
    `Chaque temps vaut pour un batch entier : c’est la médiane de ${timings} mesures, les deux modèles à tour de rôle après quelques exécutions d’échauffement, sur ${backend} (${device}). ${grouped ? 'L’horloge de ce navigateur est trop grossière pour une seule exécution : plusieurs sont chronométrées ensemble, et le temps est divisé par leur nombre. ' : ''}95 mesures sur 100 sont plus courtes que le [p95|percentile]. L’écart est la largeur de la moitié centrale des mesures. La vitesse est dite la même quand les temps ne diffèrent pas plus que par hasard.`,
  noDense:
    'Ses couches denses ne sont pas mesurées seules : il calcule en entiers d’un bout à l’autre, et elles n’ont donc pas d’entrée flottante.',
  whySlower: {
    'int8-kernels': (name, onlyOneImage) =>
      onlyOneImage
        ? `Plus lent avec un batch de 1 : il y a si peu à multiplier que déterminer la plage des activations et les arrondir coûte plus que les poids ${name} ne font gagner.`
        : `Là où ${name} est plus lent, arrondir les activations coûte plus que multiplier des entiers ne fait gagner.`,
    'packed-kernels': (name) =>
      `Là où ${name} est plus lent, dépaqueter les poids coûte plus que cela ne fait gagner : il y a autant de nombres float32 à multiplier.`,
    reference: (name, backend) =>
      `${name} est plus lent, car ses couches s’exécutent ici en simple TypeScript : ${backend} n’a pas de noyaux de calcul pour les entiers, alors que float32 a les siens.`,
    float32: (name) =>
      `Le schéma « Poids seuls » ne peut pas être plus rapide ici : les poids ${name} redeviennent des float32 au chargement, et le réseau calcule avec ceux-là. Seul le fichier est plus petit.`,
  },
  whyUnpacked: {
    format:
      'Les noyaux de calcul qui utilisent des poids empaquetés lisent des niveaux entiers, pas des formats de nombres.',
    bits: 'Seuls les poids de 4 bits ou moins restent empaquetés pendant que le réseau calcule.',
    backend: 'Seul le backend simd a des noyaux de calcul qui utilisent des poids empaquetés.',
    layers:
      'Seules les couches denses calculent avec des poids empaquetés, et ce schéma n’en quantifie aucune.',
  },
  wholeModelGainsLess:
    'Les convolutions restent en float32 et prennent la plus grande part du temps : le modèle entier gagne moins que ses couches denses.',
};
