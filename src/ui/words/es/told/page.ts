/** What the page itself tells (client/telling.ts). It has to be there when nothing more can be loaded. */
import type { Translated } from '../../dictionary.ts';
import type { pageTold as english } from '../../en/told/page.ts';

export const pageTold: Translated<typeof english> = {
  'page/code-not-loaded':
    'No se pudo cargar el código para {what}. Puede que no haya conexión, o que el servidor tenga una versión más nueva de la página. Inténtalo otra vez; si no ayuda, guarda los pesos y recarga la página.',
  'page/action': 'esta acción',
  'page/charts': 'los gráficos',
  'page/explanations': 'las explicaciones',
  'page/lesson': 'la lección',
  'page/part': '“{name}”',
  'page/language': 'el idioma {name}',
  'page/sentences': 'los mensajes',
};
