/** What is told of backends (worker/backends/telling.ts). */
import type { backendTelling } from '../../../../worker/backends/telling.ts';

export const backendTold: Readonly<Record<keyof typeof backendTelling, string>> = {
  'backend/chosen': 'Vous l’avez choisi.',
  'backend/real-gpu': 'Un vrai GPU répond ({device}).',
  'backend/native-speed': 'Aucun vrai GPU ne répond : le CPU calcule donc, à sa vitesse native.',
  'backend/plain-javascript': 'Aucun vrai GPU ne répond : le CPU calcule donc, en simple JavaScript.',
  'backend/advised': '{why} {advice}',
  'backend/only-one-thread': 'Un seul thread : {why}',
  'backend/only-threads': 'Seulement {threads} {threads|thread|threads} : {why}',
  'backend/none-works': 'Aucun backend ne fonctionne ici. {reasons;}.',
  'backend/reason': '{backend} : {reason}',
  'backend/software': 'son GPU est simulé par logiciel ({device})',
  'backend/not-initialised': 'TF.js n’a pas pu l’initialiser',
  'backend/no-value': 'Il ne calcule aucune valeur pour {what}.',
  'backend/arithmetic-off': 'ses calculs sont faux : pour {what}, l’écart avec le CPU est de {percent} %',
  'backend/arithmetic-broken': 'ses calculs sont faux : pour {what}, le résultat n’est pas un nombre',
  'backend/logits': 'les logits d’une prédiction',
  'backend/loss': 'la perte',
  'backend/gradient-of': 'le gradient de {parameter}',
  'backend/no-webgl': 'ce navigateur ne donne pas de canevas WebGL 2 à un worker',
  'backend/webgl-not-made': 'Le contexte WebGL n’a pas pu être recréé.',
  'backend/webgl-lost': 'Le contexte WebGL a été perdu.',
  'backend/no-webgpu': 'ce navigateur n’a pas WebGPU',
  'backend/no-adapter': 'le navigateur ne propose aucun adaptateur WebGPU',
  'backend/adapter-gone': 'L’adaptateur WebGPU a disparu.',
  'backend/gpu-lost': 'Le GPU a été perdu ({cause}).',
  'backend/no-cause': 'sans raison indiquée',
  'backend/no-simd':
    'ce navigateur n’a pas WebAssembly SIMD (Chrome et Edge l’ont depuis la version 91, Firefox depuis la 89, Safari depuis la 16.4)',
  'backend/kernels-not-loaded': '{url} n’a pas pu être chargé : le serveur a répondu {status}',
  'backend/memory-not-reserved':
    'ce navigateur n’a pas pu réserver de mémoire WebAssembly ({bytes} octets demandés, au moins 32 Mio)',
  'backend/memory-full': 'Le backend simd n’a plus de mémoire. Des batchs plus petits en demandent moins.',
  'backend/thread-ended':
    'Un thread du backend simd s’est arrêté sur une erreur : {cause}. Les résultats ne sont plus fiables : rechargez la page. Si cela se reproduit, réglez « Threads » sur 1.',
  'backend/thread-silent':
    "Un thread du backend simd ne répond plus dans '{kernel}'. Les résultats ne sont plus fiables : rechargez la page. Si cela se reproduit, réglez « Threads » sur 1.",
  'backend/thread-failed':
    "Un thread du backend simd a échoué dans '{kernel}'. Les résultats ne sont plus fiables : rechargez la page. Si cela se reproduit, réglez « Threads » sur 1.",
  'backend/given-up': 'Le backend simd a été abandonné entre-temps. Réessayez.',
  'backend/plain-http':
    'La page est venue par http simple, où les threads n’ont pas le droit de partager de la mémoire : ouvrez-la en https, ou sur localhost.',
  'backend/not-isolated':
    'La page n’est pas isolée des autres origines (cross-origin isolated), et les threads n’ont donc pas le droit de partager de la mémoire : son serveur doit envoyer les en-têtes COOP et COEP.',
  'backend/no-shared-memory':
    'Ce navigateur n’a pas SharedArrayBuffer, la mémoire que les threads partagent.',
  'backend/thread-script-not-loaded': 'leur script n’a pas pu être chargé',
  'backend/thread-never-answered': 'aucune réponse au bout de {seconds} {seconds|seconde|secondes}',
  'backend/threads-not-started':
    '{missing} {missing|thread|threads} sur {wanted} {missing|n’a|n’ont} pas pu démarrer ({causes}).',
  'backend/out-of-memory':
    '{task} n’a pas pu se terminer : le backend simd n’a plus de mémoire. Le modèle et ses résultats sont restés tels quels. Des batchs plus petits demandent moins de mémoire : la taille de batch est de {batchSize}, le batch d’évaluation de {evalBatchSize}.',
  'backend/out-of-memory-at-step':
    '{task} n’a pas pu se terminer : le backend simd n’a plus de mémoire. Le modèle a ses poids de l’itération {step}. Des batchs plus petits demandent moins de mémoire : la taille de batch est de {batchSize}, le batch d’évaluation de {evalBatchSize}.',
  'backend/thread-died':
    '{task} n’a pas pu se terminer : un thread du backend simd s’est arrêté. Le modèle et ses résultats sont restés tels quels. Réessayez : les threads sont relancés. Si cela se reproduit, réglez « Threads » sur 1.',
  'backend/thread-died-at-step':
    '{task} n’a pas pu se terminer : un thread du backend simd s’est arrêté. Le modèle a ses poids de l’itération {step}. Réessayez : les threads sont relancés. Si cela se reproduit, réglez « Threads » sur 1.',
};
