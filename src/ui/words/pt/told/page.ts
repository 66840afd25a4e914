/** What the page itself tells (client/telling.ts), and what devices are called. It has to be there when nothing more can be loaded. */
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
  'page/worker-stopped':
    'O worker que treina o modelo parou ({cause}). Os resultados até aqui estão preservados; Reiniciar retoma a partir dos últimos pesos salvos.',
  'page/script-not-loaded': 'não foi possível carregar o script dele',
  'page/ended-silently': 'ele terminou sem dizer nada',
  'page/silent-at-start': 'ele não respondeu ao iniciar',
  'page/worker-not-running': 'O worker não está rodando. Clique em Reiniciar.',
  'device/javascript': 'JavaScript, um núcleo',
  'device/webassembly': 'CPU, WebAssembly SIMD',
  'device/one-thread': 'CPU, uma thread, SIMD',
  'device/one-thread-relaxed': 'CPU, uma thread, relaxed SIMD',
  'device/threads': 'CPU, {threads} {threads|thread|threads}, SIMD',
  'device/threads-relaxed': 'CPU, {threads} {threads|thread|threads}, relaxed SIMD',
  'device/unnamed-renderer': 'renderizador sem nome',
  'device/unnamed-adapter': 'adaptador sem nome',
};
