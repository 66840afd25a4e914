/** What the page itself tells (client/telling.ts), and what devices are called. It has to be there when nothing more can be loaded. */
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
  'page/worker-stopped':
    'Le worker qui entraîne le modèle s’est arrêté ({cause}). Les résultats obtenus sont conservés ; « Redémarrer » repart des derniers poids enregistrés.',
  'page/script-not-loaded': 'son script n’a pas pu être chargé',
  'page/ended-silently': 'il s’est terminé sans rien dire',
  'page/silent-at-start': 'il n’a pas répondu pendant son démarrage',
  'page/worker-not-running': 'Le worker ne fonctionne pas. Appuyez sur « Redémarrer ».',
  'device/javascript': 'JavaScript, un cœur',
  'device/webassembly': 'CPU, WebAssembly SIMD',
  'device/one-thread': 'CPU, un thread, SIMD',
  'device/one-thread-relaxed': 'CPU, un thread, SIMD relaxed',
  'device/threads': 'CPU, {threads} {threads|thread|threads}, SIMD',
  'device/threads-relaxed': 'CPU, {threads} {threads|thread|threads}, SIMD relaxed',
  'device/unnamed-renderer': 'moteur de rendu sans nom',
  'device/unnamed-adapter': 'adaptateur sans nom',
};
