/** What the page itself tells (client/telling.ts). It has to be there when nothing more can be loaded. */
import type { Translated } from '../../dictionary.ts';
import type { pageTold as english } from '../../en/told/page.ts';

export const pageTold: Translated<typeof english> = {
  'page/code-not-loaded':
    'Não foi possível carregar o código para {what}. Talvez a rede tenha caído, ou o servidor tenha uma versão mais nova da página. Tente de novo; se não adiantar, salve os pesos e recarregue a página.',
  'page/action': 'esta ação',
  'page/charts': 'os gráficos',
  'page/explanations': 'as explicações',
  'page/lesson': 'a lição',
  'page/part': '“{name}”',
  'page/language': 'o idioma {name}',
  'page/sentences': 'as mensagens',
};
