/** What the page itself tells (client/telling.ts), and what devices are called. It has to be there when nothing more can be loaded. */
import type { pageTelling } from '../../../../client/telling.ts';
import type { deviceTelling } from '../../../../worker/backends/telling.ts';

export const pageTold: Readonly<Record<keyof (typeof pageTelling & typeof deviceTelling), string>> = {
  'page/code-not-loaded':
    'No se pudo cargar el código para {what}. Puede que no haya conexión, o que el servidor tenga una versión más nueva de la página. Inténtalo otra vez; si no ayuda, guarda los pesos y recarga la página.',
  'page/action': 'esta acción',
  'page/charts': 'los gráficos',
  'page/explanations': 'las explicaciones',
  'page/lesson': 'la lección',
  'page/part': '“{name}”',
  'page/language': 'el idioma {name}',
  'page/sentences': 'los mensajes',
  'page/worker-stopped':
    'El worker que entrena el modelo se detuvo ({cause}). Los resultados obtenidos se conservan; Relanzar sigue desde los últimos pesos guardados.',
  'page/script-not-loaded': 'no se pudo cargar su script',
  'page/ended-silently': 'terminó sin decir nada',
  'page/silent-at-start': 'no respondió al arrancar',
  'page/worker-not-running': 'El worker no está en marcha. Pulsa Relanzar.',
  'device/javascript': 'JavaScript, un núcleo',
  'device/webassembly': 'CPU, WebAssembly SIMD',
  'device/one-thread': 'CPU, un hilo, SIMD',
  'device/one-thread-relaxed': 'CPU, un hilo, relaxed SIMD',
  'device/threads': 'CPU, {threads} {threads|hilo|hilos}, SIMD',
  'device/threads-relaxed': 'CPU, {threads} {threads|hilo|hilos}, relaxed SIMD',
  'device/unnamed-renderer': 'renderizador sin nombre',
  'device/unnamed-adapter': 'adaptador sin nombre',
};
