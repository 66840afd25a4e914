import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': 'Lo elegiste tú.',
  'backend/real-gpu': 'Responde una GPU real ({device}).',
  'backend/native-speed': 'No responde ninguna GPU real, así que la CPU trabaja a velocidad nativa.',
  'backend/plain-javascript': 'No responde ninguna GPU real, así que la CPU trabaja en JavaScript puro.',
  'backend/advised': '{why} {advice}',
  'backend/only-one-thread': 'Solo se usa un hilo. {why}',
  'backend/only-threads': 'Solo se {threads|usa|usan} {threads} {threads|hilo|hilos}. {why}',
  'backend/none-works': 'Aquí no funciona ningún backend: {reasons;}.',
  'backend/reason': '{backend}: {reason}',
  'backend/software': 'su GPU es software ({device})',
  'backend/not-initialised': 'TF.js no pudo inicializarlo',
  // What is computed: the logits, the loss or a gradient, with its article.
  'backend/no-value': 'No calcula ningún valor para {what}.',
  'backend/arithmetic-off': 'su aritmética falla: en {what} se desvía un {percent} % de la CPU',
  'backend/arithmetic-broken': 'su aritmética falla: en {what} da algo que no es un número',
  'backend/logits': 'los logits de una predicción',
  'backend/loss': 'la pérdida',
  'backend/gradient-of': 'el gradiente de {parameter}',
  'backend/no-webgl': 'este navegador no da a un worker ningún canvas de WebGL 2',
  'backend/webgl-not-made': 'No se pudo crear de nuevo el contexto WebGL.',
  'backend/webgl-lost': 'Se perdió el contexto WebGL.',
  'backend/no-webgpu': 'este navegador no tiene WebGPU',
  'backend/no-adapter': 'el navegador no ofrece ningún adaptador WebGPU',
  'backend/adapter-gone': 'El adaptador WebGPU desapareció.',
  'backend/gpu-lost': 'Se perdió la GPU ({cause}).',
  'backend/no-cause': 'sin motivo indicado',
  'backend/no-simd':
    'este navegador no tiene WebAssembly SIMD (Chrome y Edge lo tienen desde la versión 91, Firefox desde la 89, Safari desde la 16.4)',
  'backend/kernels-not-loaded': 'no se pudo cargar {url}: el servidor respondió {status}',
  'backend/memory-not-reserved':
    'este navegador no pudo reservar memoria de WebAssembly (se pidieron {bytes} bytes; hacen falta al menos 32 MiB)',
  'backend/memory-full': 'El backend simd se quedó sin memoria. Con lotes más pequeños necesita menos.',
  'backend/thread-ended':
    'Un hilo del backend simd terminó con un error: {cause}. Los resultados ya no son fiables: recarga la página. Si vuelve a pasar, pon Hilos en 1.',
  'backend/thread-silent':
    'Un hilo del backend simd dejó de responder en “{kernel}”. Los resultados ya no son fiables: recarga la página. Si vuelve a pasar, pon Hilos en 1.',
  'backend/thread-failed':
    'Un hilo del backend simd falló en “{kernel}”. Los resultados ya no son fiables: recarga la página. Si vuelve a pasar, pon Hilos en 1.',
  'backend/given-up': 'Entretanto se abandonó el backend simd. Inténtalo otra vez.',
  'backend/plain-http':
    'La página llegó por http sin cifrar, y así los hilos no pueden compartir memoria: ábrela por https, o en localhost.',
  'backend/not-isolated':
    'La página no está aislada (cross-origin isolated), así que los hilos no pueden compartir memoria: su servidor debe enviar las cabeceras COOP y COEP.',
  'backend/no-shared-memory':
    'Este navegador no tiene SharedArrayBuffer, la memoria que comparten los hilos.',
  'backend/thread-script-not-loaded': 'no se pudo cargar su script',
  'backend/thread-never-answered': 'sin respuesta en {seconds} segundos',
  'backend/threads-not-started': 'No se pudieron iniciar {missing} de {wanted} hilos ({causes}).',
  // A task stands with its article: no participle agrees with it.
  'backend/out-of-memory':
    '{task} se detuvo: el backend simd se quedó sin memoria. El modelo y sus resultados están como estaban. Con lotes más pequeños necesita menos: el tamaño de lote es {batchSize}, y el lote de evaluación, {evalBatchSize}.',
  'backend/out-of-memory-at-step':
    '{task} se detuvo: el backend simd se quedó sin memoria. El modelo tiene los pesos del paso {step}. Con lotes más pequeños necesita menos: el tamaño de lote es {batchSize}, y el lote de evaluación, {evalBatchSize}.',
  'backend/thread-died':
    '{task} se detuvo: un hilo del backend simd dejó de funcionar. El modelo y sus resultados están como estaban. Inténtalo otra vez: los hilos se inician de nuevo. Si vuelve a pasar, pon Hilos en 1.',
  'backend/thread-died-at-step':
    '{task} se detuvo: un hilo del backend simd dejó de funcionar. El modelo tiene los pesos del paso {step}. Inténtalo otra vez: los hilos se inician de nuevo. Si vuelve a pasar, pon Hilos en 1.',
};
