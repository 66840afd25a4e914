/** What is told of the backends that compute (worker/backends/telling.ts). */
import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': 'Foi a sua escolha.',
  'backend/real-gpu': 'Uma GPU de verdade responde ({device}).',
  'backend/native-speed': 'Nenhuma GPU de verdade responde; por isso, a CPU trabalha em velocidade nativa.',
  'backend/plain-javascript': 'Nenhuma GPU de verdade responde; por isso, a CPU trabalha em JavaScript puro.',
  'backend/advised': '{why} {advice}',
  'backend/only-one-thread': 'Só há uma thread. {why}',
  'backend/only-threads': 'Só há {threads} {threads|thread|threads}. {why}',
  'backend/none-works': 'Nenhum backend funciona aqui: {reasons;}.',
  'backend/reason': '{backend} ({reason})',
  'backend/software': 'a GPU é emulada por software ({device})',
  'backend/not-initialised': 'o TF.js não conseguiu inicializá-lo',
  'backend/no-value': 'Ele não calcula nenhum valor para {what}.',
  'backend/arithmetic-off':
    'a aritmética não confere, com diferença de {percent} % em relação à CPU para {what}',
  'backend/arithmetic-broken': 'a aritmética não confere, pois o resultado não é um número para {what}',
  'backend/logits': 'os logits de uma previsão',
  'backend/loss': 'a perda',
  'backend/gradient-of': 'o gradiente de {parameter}',
  'backend/no-webgl': 'este navegador não oferece um canvas WebGL 2 a um worker',
  'backend/webgl-not-made': 'Não foi possível criar de novo o contexto WebGL.',
  'backend/webgl-lost': 'O contexto WebGL se perdeu.',
  'backend/no-webgpu': 'este navegador não tem WebGPU',
  'backend/no-adapter': 'o navegador não oferece um adaptador WebGPU',
  'backend/adapter-gone': 'O adaptador WebGPU desapareceu.',
  'backend/gpu-lost': 'A GPU se perdeu ({cause}).',
  'backend/no-cause': 'sem motivo informado',
  'backend/no-simd':
    'este navegador não tem WebAssembly SIMD (o Chrome e o Edge o têm a partir da versão 91; o Firefox, da 89; o Safari, da 16.4)',
  'backend/kernels-not-loaded': 'não foi possível carregar {url}: o servidor respondeu {status}',
  'backend/memory-not-reserved':
    'este navegador não conseguiu reservar memória para o WebAssembly ({bytes} bytes pedidos, no mínimo 32 MiB)',
  'backend/memory-full': 'O backend simd ficou sem memória. Lotes menores precisam de menos.',
  'backend/thread-ended':
    'Uma thread do backend simd terminou com um erro: {cause}. Os resultados já não são confiáveis: recarregue a página. Se acontecer de novo, ponha Threads em 1.',
  'backend/thread-silent':
    'Uma thread do backend simd parou de responder em “{kernel}”. Os resultados já não são confiáveis: recarregue a página. Se acontecer de novo, ponha Threads em 1.',
  'backend/thread-failed':
    'Uma thread do backend simd falhou em “{kernel}”. Os resultados já não são confiáveis: recarregue a página. Se acontecer de novo, ponha Threads em 1.',
  'backend/given-up': 'O backend simd foi abandonado nesse meio-tempo. Tente de novo.',
  'backend/plain-http':
    'A página veio por http simples, em que as threads não podem compartilhar memória: abra-a por https ou em localhost.',
  'backend/not-isolated':
    'A página não está isolada de outras origens, e por isso as threads não podem compartilhar memória: o servidor precisa enviar os cabeçalhos COOP e COEP.',
  'backend/no-shared-memory':
    'Este navegador não tem SharedArrayBuffer, a memória que as threads compartilham.',
  'backend/thread-script-not-loaded': 'não foi possível carregar o script',
  'backend/thread-never-answered': 'nenhuma resposta em {seconds} {seconds|segundo|segundos}',
  'backend/threads-not-started': 'Não foi possível iniciar {missing} de {wanted} threads ({causes}).',
  'backend/out-of-memory':
    '{task} parou: o backend simd ficou sem memória. O modelo e os resultados continuam como estavam. Lotes menores precisam de menos: o tamanho do lote é {batchSize}, e o lote da avaliação, {evalBatchSize}.',
  'backend/out-of-memory-at-step':
    '{task} parou: o backend simd ficou sem memória. O modelo está com os pesos do passo {step}. Lotes menores precisam de menos: o tamanho do lote é {batchSize}, e o lote da avaliação, {evalBatchSize}.',
  'backend/thread-died':
    '{task} parou: uma thread do backend simd morreu. O modelo e os resultados continuam como estavam. Tente de novo: as threads são iniciadas outra vez. Se acontecer de novo, ponha Threads em 1.',
  'backend/thread-died-at-step':
    '{task} parou: uma thread do backend simd morreu. O modelo está com os pesos do passo {step}. Tente de novo: as threads são iniciadas outra vez. Se acontecer de novo, ponha Threads em 1.',
};
