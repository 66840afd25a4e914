/** The texts of the data panel: of the data set at hand, and of images of one's own. */
import type { Translated } from '../../dictionary.ts';
import type { dataWords as english, ownDataWords as englishOwn } from '../../en/late/data.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const dataWords: Translated<typeof english> = {
  name: 'Jeu de données :',
  progress: (images, total, bytes, totalBytes) =>
    `${images} images sur ${total} sont arrivées : ${bytes} sur ${totalBytes}.`,
  trainable: 'L’entraînement peut déjà commencer.',
  complete: (train, test, bytes) =>
    `Le réseau apprend sur ${train} [images d’entraînement|training images] au plus. Le [jeu de test|test set] en contient ${test} autres. Les ${bytes} sont arrivés et vérifiés.`,
  failed: 'Certaines images n’ont pas pu être chargées.',
  samplesLabel:
    'Chaque colonne montre des images d’une classe. Le nombre au-dessous dit combien il y en a pour l’entraînement.',
  samplesOf: (name) => `Exemples de ${name}`,
};

export const ownDataWords: Translated<typeof englishOwn> = {
  heading: 'Vos propres images',
  about:
    'Entraînez le réseau sur vos propres images : choisissez des fichiers, déposez-les n’importe où sur la page, ou dessinez ici. Elles restent dans ce navigateur. Votre travail actuel est conservé, et vous pouvez y revenir.',
  kinds:
    'La page lit les fichiers IDX (MNIST, Fashion-MNIST, KMNIST, EMNIST ; aussi en .gz), les archives NumPy (.npz de Keras ou MedMNIST), les tableaux (.csv), CIFAR-10 et CIFAR-100 en binaire, et les dossiers ou archives d’images avec un dossier par classe. Choisissez ensemble les fichiers qui vont ensemble.',
  folder: 'Importer un dossier',
  export: 'Exporter le jeu',
  side: 'Pixels par côté d’une image',
  asTheyAre: 'Tels quels',
  sideHint:
    'Les images de tailles différentes sont redimensionnées et recadrées en carrés. De 28 à 32 pixels suffisent pour des formes simples ; avec plus de pixels, l’entraînement dure plus longtemps.',
  reading: (done, total) => `Lecture : ${done} sur ${total}.`,
  readingLabel: 'Importation des données',
  stop: 'Arrêter l’importation',
  giveUp: 'Revenir à MNIST',
  complete: (train, test, bytes) =>
    `Le réseau apprend sur ${train} [images d’entraînement|training images] au plus. Le [jeu de test|test set] en contient ${test} autres. Ensemble, elles prennent ${bytes}.`,
  normalised: (mean, std) =>
    `Un pixel est un nombre de 0 à 1. Avant que le réseau le lise, on en soustrait la moyenne ${mean} et on divise le résultat par ${std}. Les deux sont calculés sur les images d’entraînement.`,
  normalisedOtherwise: (mean, std) =>
    `Un pixel est un nombre de 0 à 1. Avant que le réseau le lise, on en soustrait ${mean} et on divise le résultat par ${std}, selon le choix fait pour « Entrées » sous « Réglages ».`,
  names: {
    summary: 'Modifier les noms',
    title: 'Nom de ce jeu de données',
    label: 'Noms de ses classes',
    hint: 'Un nom par ligne, dans l’ordre des classes.',
    save: 'Utiliser ces noms',
  },
  drawn: {
    summary: 'Dessiner un jeu de données',
    about:
      'Dessinez une vingtaine d’images d’une classe, puis autant de la suivante. Il faut au moins deux classes ; le dernier sixième de chaque classe est réservé au test.',
    setName: 'Nom du jeu de données',
    defaultName: 'Mes dessins',
    className: 'Nom de la classe',
    classes: 'Classes',
    newClass: 'Ajouter une classe',
    defaultClass: (number) => `Classe ${number}`,
    counted: (name, count) => `${name} (${count})`,
    pad: 'Dessiner une image',
    add: 'Ajouter le dessin',
    undo: 'Annuler le trait',
    clear: 'Effacer',
    remove: (number) => `Supprimer le dessin ${number}`,
    removeClass: 'Supprimer cette classe',
    pictures: (name) => `Dessins de ${name}`,
    noneYet:
      'Il n’y en a pas encore : dessinez dans la zone de dessin, puis appuyez sur « Ajouter le dessin ».',
    use: (count) =>
      count === 0
        ? 'Utiliser ces dessins'
        : plural(count, { one: `Utiliser ${count} dessin`, other: `Utiliser ces ${count} dessins` }),
    tooFew: (name, count) =>
      `${name} n’a que ${count} ${plural(count, { one: 'dessin', other: 'dessins' })}. Dessinez-en au moins deux par classe.`,
    oneClass: 'Ajoutez une deuxième classe : un réseau apprend à distinguer des classes.',
    sameName: (name) => `Deux classes s’appellent ${name}. Donnez à chacune son propre nom.`,
  },
};
