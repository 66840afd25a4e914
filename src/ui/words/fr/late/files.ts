/** The texts about files, and about the work that the browser keeps. */
import type { Translated } from '../../dictionary.ts';
import type { exportWords as english, filesWords as englishFiles } from '../../en/late/files.ts';

export const exportWords: Translated<typeof english> = {
  caption:
    'Les fichiers contiennent les modèles tels que la page les montre : int8 est quantifié selon les choix faits sous « Quantification ».',
  noModelYet: 'Il n’y a pas encore de modèle à enregistrer : la page est encore en train de démarrer.',
  noSoundModel:
    'Il n’y a rien à enregistrer : les poids ne sont plus des nombres. Revenez à des poids antérieurs, ou appuyez sur « Réinitialiser ».',
  format: 'Format',
  name: (what) => `Exporter ${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy:
        'Les outils de Hugging Face le lisent sans exécuter le moindre code qu’il contiendrait. Cette page le lit aussi.',
    },
    onnx: {
      name: 'ONNX',
      readBy:
        'Il fonctionne partout où ONNX fonctionne, et Netron l’affiche sous forme de schéma. Le fichier int8 donne partout les réponses de PyTorch.',
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        'Il contient les mêmes poids int8, sous la forme qu’ONNX Runtime calcule le plus vite. Les activations ont 8 bits au lieu de 7 : les réponses sont proches de celles de PyTorch, sans être identiques.',
    },
    pth: {
      name: 'pth',
      readBy:
        'torch.load le lit. C’est un state dict ; le fichier int8 est celui d’un modèle produit par quantize_dynamic. Cette page le lit aussi.',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        'tf.loadLayersModel lit le modèle de ce fichier zip et calcule en flottants ; dans le fichier int8, les poids font un octet. Cette page le lit aussi.',
    },
  },
  script: {
    title: 'Reproduire dans PyTorch',
    what: 'le script PyTorch',
    button: 'script',
    about:
      'Ce script Python charge le fichier flottant, le quantifie, le teste et affiche ses nombres à côté de ceux de la page.',
  },
  metrics: {
    title: 'Mesures',
    what: 'les mesures en CSV',
    button: 'CSV',
    about: 'Le tableau donne la perte et la vitesse de chaque itération.',
  },
  predictions: {
    title: 'Prédictions',
    what: 'les prédictions en CSV',
    button: 'CSV',
    about: 'Le tableau donne la réponse de chaque modèle à chaque image de test.',
  },
  noSteps: 'Il n’y a encore rien à enregistrer : entraînez d’abord le modèle.',
  noPredictions: 'Il n’y a encore rien à enregistrer : évaluez ou quantifiez d’abord le modèle.',
};

export const filesWords: Translated<typeof englishFiles> = {
  importHint:
    'Accepte des poids flottants ou int8 : safetensors, un .pth du script PyTorch d’origine, ONNX, ou un modèle TF.js, en zip ou tous ses fichiers à la fois. Vous pouvez aussi déposer des fichiers n’importe où sur la page.',
  loadTrainedHint:
    'PyTorch a entraîné ces poids pendant une époque ; ils donnent 97,60 % de bonnes réponses. Avec eux, vous pouvez quantifier tout de suite.',
  afresh: {
    button: 'Tout recommencer',
    about: 'Ce navigateur conserve votre travail. Recommencez pour l’effacer.',
    question: 'Tout recommencer ?',
    consequence:
      'Le modèle, son entraînement, les modèles mis de côté et tous les résultats seront effacés de ce navigateur. Les fichiers que vous avez enregistrés restent où ils sont.',
    keep: 'Garder mon travail',
  },
};
