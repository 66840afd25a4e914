/** What is told of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters':
    'Le bloc {position}, {block}, a {filters} {filters|filtre|filtres}. Choisissez un entier de 1 à {most}.',
  'network/kernel':
    'Le bloc {position}, {block}, a un noyau de {kernel}. Choisissez l’une de ces tailles : {kernels}.',
  'network/units':
    'Le bloc {position}, {block}, a {units} {units|unité|unités}. Choisissez un entier de 1 à {most}.',
  'network/probability':
    'Le bloc {position}, {block}, met des valeurs à 0 avec la probabilité {probability}. Choisissez un nombre à partir de 0 et inférieur à 1.',
  'network/small-images':
    'Le bloc {position}, pool, divise par deux des images qui ne font plus que {left} × {left}. Des images de {side} × {side} permettent {times} {times|pooling|poolings} : retirez-en un.',
  'network/wide-layer':
    '{layer} lirait {values} valeurs, plus que les {most} que les sommes en int8 peuvent contenir. Placez un pooling avant, ou prenez moins de filtres.',
  'network/parameters':
    'Le réseau aurait {parameters} paramètres, plus que les {most} qu’une page peut entraîner. Prenez moins de filtres ou d’unités, ou un pooling de plus.',
  'network/activations':
    'À partir d’une image de {side} × {side} × {channels}, les couches produiraient {values} valeurs, plus que les {most} pour lesquelles une page a de la place. Placez un pooling plus tôt, ou prenez moins de filtres.',
  'network/many-blocks': 'Il y a {blocks} blocs. Prenez-en {most} au plus.',
  'network/after-dense':
    'Le bloc {position}, {block}, vient après une couche dense, qui ne laisse pas d’image. Placez-le avant le premier bloc dense.',
  'network/many-convolutions': 'Il y a {convolutions} convolutions. Prenez-en {most} au plus.',
  'network/many-dense-blocks':
    'Il y a {blocks} blocs denses. Prenez-en {most} au plus : la dernière couche dense, avec une unité par classe, s’ajoute d’elle-même.',
  'network/long-list': 'La liste des blocs compte {characters} caractères. Le maximum est de {most}.',
  'network/no-conv':
    'Le bloc {position}, « {block} », n’est pas un bloc. Écrivez conv:FILTRES:NOYAU, par exemple conv:32:3 ; tailles de noyau possibles : {kernels}.',
  'network/no-pool':
    'Le bloc {position}, « {block} », n’est pas un bloc. Écrivez pool sans rien d’autre : il fait toujours 2 × 2.',
  'network/no-dropout':
    'Le bloc {position}, « {block} », n’est pas un bloc. Écrivez dropout:P, par exemple dropout:0.25.',
  'network/no-dense':
    'Le bloc {position}, « {block} », n’est pas un bloc. Écrivez dense:UNITÉS, par exemple dense:128.',
  'network/no-block':
    'Le bloc {position}, « {block} », n’est pas un bloc. Un bloc s’écrit conv:FILTRES:NOYAU, pool, dropout:P ou dense:UNITÉS.',
  'network/other-images':
    'fc1.weight lit {inputs} valeurs, mais {channels} {channels|canal|canaux} d’une image de {side} × {side} en font {values}, et aucun nombre de poolings 2 × 2 ne les ramène à {inputs}. Importez un jeu de données avec les images pour lesquelles le réseau a été fait, ou choisissez les poids d’un réseau pour des images de {side} × {side}.',
  'network/images-after-pools':
    'fc1.weight lit {inputs} valeurs, mais {channels} {channels|canal|canaux} d’une image de {side} × {side} en font {values}, et aucun nombre de poolings 2 × 2 ne les ramène à {inputs}. Avec un pooling après chaque convolution, le réseau est fait pour des images de {wanted} × {wanted}. Importez un jeu de données avec les images pour lesquelles il a été fait, ou choisissez les poids d’un réseau pour des images de {side} × {side}.',
  'network/images-of-side':
    'fc1.weight lit {inputs} valeurs, mais {channels} {channels|canal|canaux} d’une image de {side} × {side} en font {values}, et aucun nombre de poolings 2 × 2 ne les ramène à {inputs}. Le réseau est fait pour des images de {wanted} × {wanted}. Importez un jeu de données avec de telles images, ou choisissez les poids d’un réseau pour des images de {side} × {side}.',
  'network/softmax-regression': 'régression softmax',
  'network/convolution': '{from} → {to} canaux, {kernel} × {kernel}, padding {padding}',
  'network/dropout': '{probability}, à l’entraînement',
  'network/another':
    '{file} contient un autre réseau : {found}, avec {parameters} paramètres. Le modèle de la page ({present}) reste en place jusqu’à ce que vous chargiez ce fichier. Voulez-vous le charger avec son réseau ?',
  'network/then': '{one}, {next}',
  'network/block-conv': 'conv {filters} de {kernel} × {kernel}',
  'network/block-pool': 'pool',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': 'dense {units}',
};
