/** What is told of images on their way (worker/data/telling.ts). */
import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection':
    '{file} n’a pas pu être chargé : pas de connexion à {host}. Vérifiez le réseau, puis appuyez sur « Réessayer ».',
  'images/refused':
    '{file} n’a pas pu être chargé : le serveur a répondu {status}. Appuyez sur « Réessayer ».',
  'images/no-content': '{file} : le serveur a répondu sans contenu. Appuyez sur « Réessayer ».',
  'images/too-long':
    '{file} dépasse les {bytes} octets annoncés par le manifeste. Appuyez sur « Réessayer ».',
  'images/cut-off': '{file} s’est arrêté après {received} octets sur {bytes}. Appuyez sur « Réessayer ».',
  'images/broken-off':
    '{file} : la connexion s’est interrompue après {received} octets sur {bytes}. Vérifiez le réseau, puis appuyez sur « Réessayer ».',
  'images/damaged':
    '{file} est arrivé endommagé : son SHA-256 n’est pas celui du manifeste. Appuyez sur « Réessayer ».',
  'images/no-json':
    '{file} n’est pas du JSON : le serveur a envoyé autre chose à sa place. Appuyez sur « Réessayer » ; si cela ne suffit pas, il faut refaire les fichiers de données.',
  'images/too-many-shards':
    'Le jeu de données {name} est réparti en {shards} parties. Répartissez-le en {most} au plus.',
  'images/model-reads-others':
    'Le modèle lit {read}, mais {name} contient {images}. Importez les données pour lesquelles il a été fait, ou appuyez sur « Réinitialiser » pour un réseau neuf.',
  'images/in-grey': 'des images de {side} × {side} pixels en gris, réparties en {classes} classes',
  'images/in-colour': 'des images de {side} × {side} pixels en couleurs, réparties en {classes} classes',
};
