/** What is told of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': 'Impossible de lire {file} comme une archive zip : {problem}',
  'zip/one-of-several': 'ce n’est qu’une partie d’une archive en plusieurs volumes.',
  'zip/directory-reaches-too-far':
    'son répertoire devrait occuper les octets {start} à {end}, sur {of}. Elle a peut-être été tronquée ; enregistrez-la ou téléchargez-la de nouveau.',
  'zip/directory-missing':
    'son répertoire, qui se trouve à la fin, est absent. Elle a peut-être été tronquée ; enregistrez-la ou téléchargez-la de nouveau.',
  'zip/directory-damaged':
    'son répertoire est endommagé. Elle a peut-être été tronquée ; enregistrez-la ou téléchargez-la de nouveau.',
  'zip/too-large': 'son contenu annonce plus de {most} octets, le maximum accepté.',
  'zip/name-twice': '« {entry} » figure deux fois dans son répertoire.',
  'zip/too-many-entries': 'elle contient {count} entrées, alors que le maximum est de {most}.',
  'zip/entry-damaged': 'l’entrée {index} de son répertoire est endommagée.',
  'zip/name-damaged': 'le nom de l’entrée {index} de son répertoire est endommagé.',
  'zip/encrypted': '« {entry} » est chiffré. Enregistrez-le sans mot de passe.',
  'zip/other-method':
    '« {entry} » est compressé par la méthode {method} ; la page ne lit que les fichiers stockés tels quels et deflate.',
  'zip/stored-size': '« {entry} », stocké tel quel, occupe {stored} octets mais en annonce {claimed}.',
  'zip/begins-elsewhere': '« {entry} » ne commence pas là où l’indique le répertoire.',
  'zip/entry-reaches-too-far':
    '« {entry} » annonce {bytes} octets et déborde ainsi sur le répertoire. L’archive a peut-être été tronquée ; enregistrez-la ou téléchargez-la de nouveau.',
  'zip/checksum':
    'la somme de contrôle de « {entry} » est fausse : certains de ses octets ont changé. Enregistrez ou téléchargez l’archive de nouveau.',
  'zip/inflated-size': '« {entry} », une fois décompressé, ne fait pas les {bytes} octets annoncés.',
};
