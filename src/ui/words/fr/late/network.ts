/** The texts of the network's panel. */
import type { Block } from '../../../../core/network/spec.ts';
import type { Translated } from '../../dictionary.ts';
import type { networkWords as english } from '../../en/late/network.ts';

type Kind = Block['kind'];

const names: Readonly<Record<Kind, string>> = {
  conv: 'Convolution',
  pool: 'Pooling',
  dropout: 'Dropout',
  dense: 'Couche dense',
};

/** As they stand in a sentence, with what agrees with them. */
const bare: Readonly<Record<Kind, string>> = {
  conv: 'convolution',
  pool: 'pooling',
  dropout: 'dropout',
  dense: 'couche dense',
};
const one: Readonly<Record<Kind, string>> = {
  conv: 'une convolution',
  pool: 'un pooling',
  dropout: 'un dropout',
  dense: 'une couche dense',
};
const removed: Readonly<Record<Kind, string>> = {
  conv: 'La convolution est supprimée.',
  pool: 'Le pooling est supprimé.',
  dropout: 'Le dropout est supprimé.',
  dense: 'La couche dense est supprimée.',
};

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `bloc ${at + 1}`;

export const networkWords: Translated<typeof english> = {
  hint: 'Les mêmes blocs sous forme de texte, séparés par des virgules : conv:FILTRES:NOYAU, pool, dropout:P et dense:UNITÉS.',
  presets: 'Réseaux tout prêts',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'Type LeNet',
    mlp: 'MLP',
    tiny: 'Mini',
  },
  blocks: {
    label: 'Blocs',
    names,
    image: 'Image',
    answer: 'Réponse',
    answerDetail: (classes) => `${classes} nombres, un par classe`,
    filters: 'Filtres',
    kernel: 'Noyau',
    kernelSize: (kernel) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel) => `${kernel} × ${kernel} : trop de paramètres`,
    probability: 'Part mise à 0',
    units: 'Unités',
    of: (what, at) => `${what} du ${numbered(at)}`,
    notANumber: 'Saisissez un nombre.',
    earlier: (at) => `Faire passer le ${numbered(at)} avant le précédent`,
    later: (at) => `Faire passer le ${numbered(at)} après le suivant`,
    remove: (at) => `Supprimer le ${numbered(at)}`,
    drag: 'Faire glisser ce bloc vers une autre place',
    isFirst: 'C’est déjà le premier bloc.',
    isLast: 'C’est déjà le dernier bloc.',
    moved: ({ kind }, at, of) => `${names[kind]} : c’est maintenant le ${numbered(at)} sur ${of}.`,
    removed: ({ kind }) => removed[kind],
    added: ({ kind }, at) => `${names[kind]} : c’est le nouveau ${numbered(at)}.`,
    undone: 'La dernière modification est annulée.',
    add: 'Ajouter un bloc',
    addOne: (kind) => `Ajouter ${one[kind]}`,
    undo: 'Annuler',
    cannotAdd: (kind, why) => `Pas d’autre ${bare[kind]} : ${why}`,
  },
  doesNotFit: (why, { side, channels }) =>
    `Ces blocs ne conviennent pas aux images, de ${side} × ${side} pixels et ${channels === 1 ? 'un canal' : `${channels} canaux`}. ${why}`,
  waiting: {
    about: (present) => `Le modèle de la page est toujours ${present}, avec ses poids.`,
    build: 'Construire ce réseau',
    buildAbout:
      'Si vous construisez le réseau ci-dessous, il démarre avec des poids neufs. L’autre modèle est mis de côté : vous pourrez encore le comparer et l’enregistrer.',
    stay: 'Garder l’actuel',
  },
  figures: {
    label: 'Ce qu’il coûte',
    parameters: 'Paramètres',
    multiplyAdds: 'Multiplications-additions',
    multiplyAddsAbout: 'pour une image',
    memory: 'Mémoire à l’entraînement',
    memoryAbout: (weights, gradients, moments, activations, batch) =>
      `poids ${weights}, gradients ${gradients}, moments de l’optimiseur ${moments}, [activations] ${batch === 1 ? 'd’une image' : `de ${batch} images`} ${activations}`,
    epoch: 'Une époque ici',
    about: (duration) => `environ ${duration}`,
    ownPace: (rate, backend) => `Le dernier entraînement allait à ${rate} images/s sur ${backend}.`,
    otherPace: (network, rate, backend) =>
      `Estimé d’après ${network}, qui s’est entraîné à ${rate} images/s sur ${backend}. Ce réseau-ci peut demander la moitié ou le double.`,
    noPace: 'inconnu',
    noPaceAbout: 'Entraînez une fois sur ce backend pour le savoir.',
  },
  layers: 'Couche par couche',
  layer: 'Couche',
  output: 'Sortie',
  parameters: 'Paramètres',
  bytes: 'Octets',
  multiplyAdds: 'Mult.-additions',
  total: 'Total',
  about: 'Une image traverse ces couches de haut en bas.',
  kinds: {
    convolution: 'Les [convolutions|convolution] cherchent des motifs.',
    relu: 'La [ReLU] met à 0 les valeurs négatives.',
    'max-pool': 'Le [pooling] réduit l’image.',
    dropout: 'Le [dropout] n’agit que pendant l’entraînement.',
    flatten: 'L’aplatissement met toutes les valeurs sur une seule ligne.',
    dense:
      'Les [couches denses|dense layer] assemblent les motifs ; la dernière donne à chaque classe un nombre, son [logit|logits].',
  },
};
