/** What is told in German of backends (worker/backends/telling.ts). A reason stands behind a colon and begins as a sentence does. */
import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': 'Du hast es gewählt.',
  'backend/real-gpu': 'Eine echte GPU antwortet ({device}).',
  'backend/native-speed': 'Keine echte GPU antwortet, deshalb rechnet die CPU mit vollem Tempo.',
  'backend/plain-javascript': 'Keine echte GPU antwortet, deshalb rechnet die CPU mit einfachem JavaScript.',
  'backend/advised': '{why} {advice}',
  'backend/only-one-thread': 'Nur ein Thread: {why}',
  'backend/only-threads': 'Nur {threads} {threads|Thread|Threads}: {why}',
  'backend/none-works': 'Hier läuft kein Backend: {reasons;}.',
  'backend/reason': '{backend}: {reason}',
  'backend/software': 'Die GPU ist nur durch Software nachgebildet ({device})',
  'backend/not-initialised': 'TF.js konnte es nicht starten',
  'backend/no-value': 'Es berechnet nicht alles: {what} fehlt.',
  'backend/arithmetic-off': 'Es rechnet falsch: {what} weicht von der CPU um {percent} % ab',
  'backend/arithmetic-broken': 'Es rechnet falsch: {what} ist keine Zahl',
  'backend/logits': 'das Logit einer Vorhersage',
  'backend/loss': 'der Loss',
  'backend/gradient-of': 'der Gradient von {parameter}',
  'backend/no-webgl': 'Dieser Browser gibt einem Worker kein Canvas mit WebGL 2',
  'backend/webgl-not-made': 'Der WebGL-Kontext ließ sich nicht neu anlegen.',
  'backend/webgl-lost': 'Der WebGL-Kontext ging verloren.',
  'backend/no-webgpu': 'Dieser Browser hat kein WebGPU',
  'backend/no-adapter': 'Der Browser bietet keinen WebGPU-Adapter',
  'backend/adapter-gone': 'Der WebGPU-Adapter ist nicht mehr da.',
  'backend/gpu-lost': 'Die GPU ging verloren ({cause}).',
  'backend/no-cause': 'ohne Angabe eines Grundes',
  'backend/no-simd':
    'Dieser Browser hat kein WebAssembly SIMD (Chrome und Edge haben es ab Version 91, Firefox ab 89, Safari ab 16.4)',
  'backend/kernels-not-loaded': '{url} ließ sich nicht laden; der Server antwortete mit {status}',
  'backend/memory-not-reserved':
    'Dieser Browser konnte keinen WebAssembly-Speicher reservieren (angefragt: {bytes} Byte, mindestens 32 MiB)',
  'backend/memory-full': 'Dem Backend simd ging der Speicher aus. Kleinere Batches brauchen weniger.',
  'backend/thread-ended':
    'Ein Thread des Backends simd endete mit einem Fehler: {cause}. Auf die Ergebnisse ist kein Verlass mehr: Lade die Seite neu. Passiert es wieder, stelle Threads auf 1.',
  'backend/thread-silent':
    'Ein Thread des Backends simd antwortet in „{kernel}“ nicht mehr. Auf die Ergebnisse ist kein Verlass mehr: Lade die Seite neu. Passiert es wieder, stelle Threads auf 1.',
  'backend/thread-failed':
    'Ein Thread des Backends simd scheiterte in „{kernel}“. Auf die Ergebnisse ist kein Verlass mehr: Lade die Seite neu. Passiert es wieder, stelle Threads auf 1.',
  'backend/given-up': 'Das Backend simd wurde inzwischen aufgegeben. Versuche es noch einmal.',
  'backend/plain-http':
    'Die Seite kam über einfaches HTTP; dabei dürfen Threads keinen Speicher teilen. Öffne sie über HTTPS oder auf localhost.',
  'backend/not-isolated':
    'Die Seite ist nicht „cross-origin isolated“, deshalb dürfen Threads keinen Speicher teilen. Der Server muss die Header COOP und COEP senden.',
  'backend/no-shared-memory':
    'Dieser Browser hat keinen SharedArrayBuffer, den Speicher, den sich Threads teilen.',
  'backend/thread-script-not-loaded': 'das Skript ließ sich nicht laden',
  'backend/thread-never-answered': 'keine Antwort innerhalb von {seconds} Sekunden',
  'backend/threads-not-started': '{missing} von {wanted} Threads ließen sich nicht starten ({causes}).',
  'backend/out-of-memory':
    '{task} wurde abgebrochen: Dem Backend simd ging der Speicher aus. Das Modell und seine Ergebnisse sind, wie sie waren. Kleinere Batches brauchen weniger: Die Batch-Größe ist {batchSize}, der Batch beim Test {evalBatchSize}.',
  'backend/out-of-memory-at-step':
    '{task} wurde abgebrochen: Dem Backend simd ging der Speicher aus. Das Modell hat die Gewichte von Schritt {step}. Kleinere Batches brauchen weniger: Die Batch-Größe ist {batchSize}, der Batch beim Test {evalBatchSize}.',
  'backend/thread-died':
    '{task} wurde abgebrochen: Ein Thread des Backends simd ist ausgefallen. Das Modell und seine Ergebnisse sind, wie sie waren. Versuche es noch einmal, die Threads starten dann neu. Passiert es wieder, stelle Threads auf 1.',
  'backend/thread-died-at-step':
    '{task} wurde abgebrochen: Ein Thread des Backends simd ist ausgefallen. Das Modell hat die Gewichte von Schritt {step}. Versuche es noch einmal, die Threads starten dann neu. Passiert es wieder, stelle Threads auf 1.',
};
