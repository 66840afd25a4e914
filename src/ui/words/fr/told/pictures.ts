/** What is told of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    'Une seule classe a été trouvée, {name}, dans les dossiers qui contiennent {count} {count|image|images}, par exemple {path}. Mettez les images de chaque classe dans un dossier à part qui porte le nom de la classe, avec au moins deux dossiers, puis choisissez le dossier qui les contient ou un zip de celui-ci.',
  'pictures/no-classes':
    'Aucune classe n’a été trouvée dans les dossiers qui contiennent {count} {count|image|images}, par exemple {path}. Mettez les images de chaque classe dans un dossier à part qui porte le nom de la classe, avec au moins deux dossiers, puis choisissez le dossier qui les contient ou un zip de celui-ci.',
  'pictures/empty-class':
    'Le dossier {folder} ne contient pas d’images : la classe {name} ne peut donc pas être apprise. Ajoutez-y des images, ou supprimez le dossier.',
  'pictures/validation-left-out':
    'Le jeu de validation ({count} {count|image|images}) a été ignoré : la page ne fait qu’entraîner et tester.',
  'pictures/validation-tests': 'Le jeu de validation ({count} {count|image|images}) sert de jeu de test.',
  'pictures/left-out':
    '{count} {count|image a été ignorée|images ont été ignorées}, par exemple {path} : aucun dossier ne dit quelle classe {count|elle montre|elles montrent}.',
  'pictures/side':
    'Les images ne peuvent pas être ramenées à {side} pixels de côté. Choisissez un côté de {least} à {most} pixels, auquel toutes les images seront redimensionnées et recadrées.',
  'pictures/not-square':
    '{path} fait {width} × {height} pixels : ce n’est pas un carré. Choisissez un côté de {least} à {most} pixels, auquel toutes les images seront redimensionnées et recadrées.',
  'pictures/other-side':
    '{path} fait {width} × {height} pixels : la page accepte de {least} × {least} à {most} × {most}. Choisissez un côté de {least} à {most} pixels, auquel toutes les images seront redimensionnées et recadrées.',
  'pictures/sizes-differ':
    '{path} fait {width} × {height} pixels, mais {other} en fait {side} × {side}. Choisissez un côté de {least} à {most} pixels, auquel toutes les images seront redimensionnées et recadrées.',
  'pictures/scaled': 'Les images ont été redimensionnées à {side} × {side} pixels.',
  'pictures/cropped': 'Des images qui ne sont pas carrées, seul le milieu a été pris ({count}).',
  'pictures/see-through': 'Ce qui est transparent dans une image apparaît sur fond blanc ({count}).',
  'pictures/too-large': '{path} dépasse {megabytes} Mo. Enregistrez l’image en plus petit.',
  'pictures/unreadable':
    '{path} ne peut pas être décodé : l’image est endommagée, ou d’un type que ce navigateur ne lit pas. Retirez-la, ou enregistrez-la en PNG.',
  'pictures/several-unreadable':
    '{paths} ne peuvent pas être décodés : les images sont endommagées, ou de types que ce navigateur ne lit pas. Retirez-les, ou enregistrez-les en PNG.',
};
