import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': 'You chose it.',
  'backend/real-gpu': 'A real GPU answers ({device}).',
  'backend/native-speed': 'No real GPU answers, so the CPU works at native speed.',
  'backend/plain-javascript': 'No real GPU answers, so the CPU works in plain JavaScript.',
  'backend/advised': '{why} {advice}',
  'backend/only-one-thread': 'Only one thread: {why}',
  'backend/only-threads': 'Only {threads} {threads|thread|threads}: {why}',
  'backend/none-works': 'No backend works here: {reasons;}.',
  'backend/reason': '{backend}: {reason}',
  'backend/software': 'its GPU is software ({device})',
  'backend/not-initialised': 'TF.js could not initialise it',
  'backend/no-value': 'It computes no value for {what}.',
  'backend/arithmetic-off': "its arithmetic is off: {what} differs from the CPU's by {percent} %",
  'backend/arithmetic-broken': 'its arithmetic is off: {what} is no number',
  'backend/logits': 'the logits of a prediction',
  'backend/loss': 'the loss',
  'backend/gradient-of': 'the gradient of {parameter}',
  'backend/no-webgl': 'this browser gives a worker no WebGL 2 canvas',
  'backend/webgl-not-made': 'The WebGL context could not be made again.',
  'backend/webgl-lost': 'The WebGL context was lost.',
  'backend/no-webgpu': 'this browser has no WebGPU',
  'backend/no-adapter': 'the browser offers no WebGPU adapter',
  'backend/adapter-gone': 'The WebGPU adapter went away.',
  'backend/gpu-lost': 'The GPU was lost ({cause}).',
  'backend/no-cause': 'no reason given',
  'backend/no-simd':
    'this browser has no WebAssembly SIMD (Chrome and Edge have it from version 91 on, Firefox from 89, Safari from 16.4)',
  'backend/kernels-not-loaded': 'could not load {url}: the server answered {status}',
  'backend/memory-not-reserved':
    'this browser could not reserve WebAssembly memory ({bytes} bytes asked for, 32 MiB at least)',
  'backend/memory-full': 'The simd backend ran out of memory. Smaller batches need less.',
  'backend/thread-ended':
    'A thread of the simd backend ended with an error: {cause}. Results can no longer be trusted: reload the page. If it happens again, set Threads to 1.',
  'backend/thread-silent':
    "A thread of the simd backend stopped answering in '{kernel}'. Results can no longer be trusted: reload the page. If it happens again, set Threads to 1.",
  'backend/thread-failed':
    "A thread of the simd backend failed in '{kernel}'. Results can no longer be trusted: reload the page. If it happens again, set Threads to 1.",
  'backend/given-up': 'The simd backend was given up meanwhile. Try again.',
  'backend/plain-http':
    'The page came over plain http, where threads may not share memory: open it over https, or on localhost.',
  'backend/not-isolated':
    'The page is not cross-origin isolated, so threads may not share memory: its server must send the COOP and COEP headers.',
  'backend/no-shared-memory': 'This browser has no SharedArrayBuffer, the memory that threads share.',
  'backend/thread-script-not-loaded': 'its script could not be loaded',
  'backend/thread-never-answered': 'no answer within {seconds} seconds',
  'backend/threads-not-started': '{missing} of {wanted} threads could not be started ({causes}).',
  'backend/out-of-memory':
    '{task} stopped: the simd backend ran out of memory. The model and its results are as they were. Smaller batches need less: the batch size is {batchSize}, the evaluation batch {evalBatchSize}.',
  'backend/out-of-memory-at-step':
    '{task} stopped: the simd backend ran out of memory. The model is at its weights of step {step}. Smaller batches need less: the batch size is {batchSize}, the evaluation batch {evalBatchSize}.',
  'backend/thread-died':
    '{task} stopped: a thread of the simd backend died. The model and its results are as they were. Try again: the threads are started anew. If it happens again, set Threads to 1.',
  'backend/thread-died-at-step':
    '{task} stopped: a thread of the simd backend died. The model is at its weights of step {step}. Try again: the threads are started anew. If it happens again, set Threads to 1.',
};
