/** What the page itself tells (client/telling.ts). It has to be there when nothing more can be loaded. */
import type { Translated } from '../../dictionary.ts';
import type { pageTold as english } from '../../en/told/page.ts';

export const pageTold: Translated<typeof english> = {
  'page/code-not-loaded':
    'Le code nécessaire n’a pas pu être chargé : {what}. Le réseau est peut-être coupé, ou le serveur a une version plus récente de la page. Réessayez ; si cela ne suffit pas, enregistrez les poids et rechargez la page.',
  'page/action': 'cette action',
  'page/charts': 'les graphiques',
  'page/explanations': 'les explications',
  'page/lesson': 'la leçon',
  'page/part': '« {name} »',
  'page/language': 'la langue {name}',
  'page/sentences': 'les messages',
};
