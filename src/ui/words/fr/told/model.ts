/** What is told of models and of what is done with them (worker/shelf/telling.ts). */
import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}, itération {step}',
  'model/of-network': '{network} : {name}',
  'model/fine-tuned': '{name}, après {steps} {steps|itération|itérations} de fine-tuning',
  'model/the-quantized': 'le modèle quantifié',
  'model/none-trained': 'Il n’y a aucun modèle flottant parmi les modèles mis de côté.',
  'model/gone': 'Ce modèle n’est plus parmi les modèles mis de côté. Choisissez-en un autre.',
  'model/no-predictions':
    'Il n’y a pas encore de prédictions. Appuyez d’abord sur « Évaluer » ou sur « Quantifier ».',
  'model/images-missing':
    '{images} {images|image|images} de {name} {images|n’est pas encore arrivée|ne sont pas encore arrivées}. Réessayez quand toutes seront là.',
  'model/astray':
    'Le fine-tuning a divergé : après {step} itérations sur {steps}, la perte ou les poids n’étaient plus des nombres. Le modèle et ses résultats sont restés tels quels. Diminuez le taux d’apprentissage, qui vaut {learningRate}, ou choisissez plus de bits.',
  'model/no-result': 'Le balayage n’a pas de résultat pour {scheme} : {cause}',
  'model/not-calibrated':
    'La quantification statique doit d’abord voir des images d’entraînement. Appuyez sur « Quantifier », puis exportez.',
  'model/not-fine-tuned':
    'Les réglages demandent {steps} {steps|itération|itérations} de fine-tuning, qui n’ont pas encore eu lieu. Appuyez sur « Quantifier », puis exportez.',
  'model/only-safetensors':
    'Seul safetensors peut contenir le schéma de ce modèle quantifié ({scheme}). Choisissez ce format, ou quantifiez {layers} en int8 dynamique.',
  'model/no-integer-float': 'ONNX Runtime n’a pas de forme entière pour un modèle flottant. Choisissez ONNX.',
  'model/inputs-own':
    'Les poids de {file} semblent avoir été entraînés avec des entrées normalisées par la moyenne et l’écart type du jeu de données : sur {images} images de test, leur perte est de {loss} avec ces entrées, et de {presentLoss} avec la normalisation de la page, (x - {mean}) / {std} ; leur exactitude est de {accuracy} % et de {presentAccuracy} %. Voulez-vous donner à tous les modèles des entrées normalisées par la moyenne et l’écart type du jeu de données ?',
  'model/inputs-zero-to-one':
    'Les poids de {file} semblent avoir été entraînés avec des entrées de 0 à 1 : sur {images} images de test, leur perte est de {loss} avec ces entrées, et de {presentLoss} avec la normalisation de la page, (x - {mean}) / {std} ; leur exactitude est de {accuracy} % et de {presentAccuracy} %. Voulez-vous donner à tous les modèles des entrées de 0 à 1 ?',
  'model/inputs-minus-one-to-one':
    'Les poids de {file} semblent avoir été entraînés avec des entrées de -1 à 1 : sur {images} images de test, leur perte est de {loss} avec ces entrées, et de {presentLoss} avec la normalisation de la page, (x - {mean}) / {std} ; leur exactitude est de {accuracy} % et de {presentAccuracy} %. Voulez-vous donner à tous les modèles des entrées de -1 à 1 ?',
};
