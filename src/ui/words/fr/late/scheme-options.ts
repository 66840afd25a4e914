/** What the options of a scheme say in French: they come with the options. */
import type { Translated } from '../../dictionary.ts';
import type { schemeOptionsWords as english } from '../../en/late/scheme-options.ts';

export const schemeOptionsWords: Translated<typeof english> = {
  formats: {
    int: {
      name: 'Entiers',
      about:
        'Les niveaux sont régulièrement espacés, et vous choisissez combien de bits prend un poids. Tout processeur sait calculer avec des entiers.',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        'Un flottant de 8 bits : 4 pour l’exposant, 3 pour les chiffres. Ses niveaux sont serrés près de 0. De grands modèles de langage s’exécutent dans ce format sur les GPU H100 de NVIDIA et les suivants.',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        'Un flottant de 8 bits : 5 pour l’exposant, 2 pour les chiffres. Il va plus loin, avec des niveaux moins fins. Il est fait pour les gradients de l’entraînement ; les poids perdent en général moins en E4M3.',
    },
    nf4: {
      name: 'NF4',
      about:
        'Les 16 niveaux sont placés de façon que chacun serve à autant de poids d’une courbe en cloche que n’importe quel autre. Les 64 poids d’un [groupe|group] partagent une [échelle|scale]. QLoRA fait dans ce format le fine-tuning de grands modèles de langage, sur un seul GPU.',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        'Des flottants E4M3 de 8 bits. Les 32 poids d’un [groupe|group] partagent une [échelle|scale] qui est une puissance de deux et prend un octet : AMD, Intel, Microsoft, NVIDIA et d’autres se sont accordés sur cette norme.',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        'Des flottants de 6 bits : 2 pour l’exposant, 3 pour les chiffres. Les 32 poids d’un [groupe|group] partagent une puissance de deux comme [échelle|scale]. C’est un compromis : presque aussi exact que 8 bits, et plus petit d’un quart.',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        'Des flottants de 6 bits : 3 pour l’exposant, 2 pour les chiffres. Ce format garde de petits poids que l’E2M3 arrondit à 0, avec des niveaux moins fins ailleurs.',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        'Des flottants de 4 bits : 15 niveaux. Les 32 poids d’un [groupe|group] partagent une puissance de deux comme [échelle|scale] : le plus grand poids peut donc être écrêté. OpenAI a publié ses modèles gpt-oss dans ce format.',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        'Les mêmes 15 niveaux que MXFP4, avec des [groupes|group] de 16 et des [échelles|scale] qui sont des flottants FP8 : ils sont plus proches des poids, pour un quart de bit de plus par poids. Les GPU Blackwell de NVIDIA calculent dans ce format.',
    },
  },
  widths: {
    summary: 'Une largeur pour chaque couche',
    chosen: (widths) => `Largeurs, couche par couche : ${widths}`,
    about:
      'Les couches ne supportent pas toutes la même chose : les grandes décident des octets, certaines petites de l’exactitude.',
    same: 'Une seule largeur',
  },
  group: {
    name: 'Par groupe',
    about:
      'Chaque [groupe|group] de poids voisins a sa propre [échelle|scale] : ce sont les niveaux les plus fins, mais aussi le plus d’échelles à stocker.',
  },
  symmetric: {
    name: 'Symétriques',
    about:
      'Les [niveaux|levels] sont [symétriques|symmetric] : ils vont aussi loin au-dessous qu’au-dessus de 0, et le [point zéro|zero point] vaut 0.',
  },
  affine: {
    name: 'Affines',
    about:
      'Les [niveaux|levels] sont [affines|affine] : ils vont du plus petit poids au plus grand, et chaque échelle a besoin d’un [point zéro|zero point].',
  },
  observers: {
    minMax: {
      name: 'Min-max',
      about: 'Cet [observateur|observer] couvre toutes les valeurs qu’il a vues.',
    },
    percentile: {
      name: 'Percentile',
      about:
        'Cet [observateur|observer] laisse de côté les 0,01 % de valeurs les plus extrêmes de chaque côté.',
    },
    mse: {
      name: 'MSE',
      about:
        'Cet [observateur|observer] choisit la plage qui perd le moins, [arrondi|rounding] et [écrêtage|clipping] compris.',
    },
  },
};
