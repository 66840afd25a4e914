import type { TermName } from '../term-names.ts';

/**
 * The field's terms that a student may not know, each explained in two sentences as at the blackboard. Loaded late (controls/terms):
 * what is needed at first imports term-names.ts alone.
 */
const training = {
  epoch:
    'Pendant une époque, le réseau voit chaque image d’entraînement une fois. Plus il y a d’époques, plus il s’exerce, jusqu’à ce qu’il commence à apprendre les images par cœur.',
  batch:
    'Un batch est un groupe d’images qui traversent le réseau ensemble. Pendant l’entraînement, les poids bougent un peu après chaque batch.',
  step: 'À chaque itération, le réseau répond à un batch, puis chaque poids bouge un peu pour que les réponses s’améliorent. Une époque compte autant d’itérations que de batchs.',
  'learning rate':
    'Le taux d’apprentissage dit de combien les poids bougent à chaque itération. S’il est trop petit, l’apprentissage est long ; s’il est trop grand, la perte fait des bonds ou croît sans fin.',
  momentum:
    'Avec le momentum, chaque itération garde une partie du mouvement des précédentes, comme une boule qui roule garde son élan. 0,9 en garde neuf dixièmes, 0 n’en garde rien.',
  optimizer:
    'L’optimiseur fait avancer les poids à partir du gradient, qui dit dans quel sens chacun doit bouger. SGD prend le gradient tel quel, avec le momentum ; Adam règle l’ampleur du mouvement pour chaque poids.',
  schedule:
    'Une planification fait baisser le taux d’apprentissage au fil de l’entraînement. De grands pas au début approchent vite du but, de petits pas à la fin s’y posent.',
  'weight decay':
    'Avec le weight decay, chaque itération retire aussi une petite part de chaque poids : seuls restent grands ceux qui servent. Le réseau apprend ainsi moins facilement ses images par cœur.',
  loss: 'La perte dit à quel point les réponses sont fausses : 0 est parfait, et répondre au hasard parmi dix chiffres donne environ 2,3. L’entraînement déplace les poids pour qu’elle baisse.',
  'cross entropy':
    'L’entropie croisée est le calcul de la perte : moins le logarithme de la probabilité que le réseau a donnée à la bonne classe. Une réponse sûre et juste ne coûte presque rien, une réponse sûre et fausse coûte cher.',
  smoothing:
    'La perte fait des bonds d’une itération à l’autre, car chaque batch contient d’autres images. Le lissage trace une moyenne glissante des itérations, qui montre si elle baisse.',
  seed: 'Tous les tirages au hasard découlent de ce seul nombre, les premiers poids comme l’ordre des images, ainsi que dans PyTorch. La même graine redonne le même entraînement.',
  shuffle:
    'Le mélange tire à chaque époque un nouvel ordre des images d’entraînement. Dans un ordre fixe, le réseau pourrait apprendre quelque chose de l’ordre lui-même.',
  checkpoint:
    'Un point de sauvegarde est une copie de tout ce qu’il faut pour continuer un entraînement. La page la garde dans votre navigateur, et l’entraînement peut reprendre après un rechargement ou un plantage.',
  'fine-tuning':
    'Le réseau s’entraîne encore quelques itérations alors que ses poids sont déjà arrondis, et apprend ainsi à vivre avec l’arrondi. En anglais, on dit aussi quantization-aware training, ou QAT.',
  'training images':
    'Le réseau apprend sur ces images : après chaque batch, ses poids bougent pour qu’il leur réponde mieux. Ses bonnes réponses sur elles prouvent peu de chose, car il les a déjà vues.',
  'test set':
    'Le jeu de test contient des images que le réseau ne voit jamais à l’entraînement. Elles montrent s’il a appris à lire les chiffres, ou s’il connaît seulement ses images d’entraînement par cœur.',
};

const network = {
  parameters:
    'Les paramètres sont tous les nombres que l’entraînement peut changer : les poids et les biais de toutes les couches. En float32, chacun prend 4 octets.',
  weights:
    'Un poids dit combien une entrée compte dans une somme. L’entraînement trouve les poids ; la quantification les arrondit.',
  bias: 'Un biais est un nombre qu’une couche ajoute à l’une de ses sommes. Il y en a peu : les arrondir n’économiserait presque rien.',
  activations:
    'Les activations sont les valeurs qui passent d’une couche à la suivante. Les poids sont les mêmes pour toutes les images ; les activations changent à chaque image.',
  convolution:
    'Une convolution fait glisser de petits filtres sur une image, et chaque filtre marque les endroits où il trouve son motif. Elle utilise les mêmes poids, peu nombreux, à chaque endroit.',
  'feature map':
    'Une carte de caractéristiques est l’image que donne un filtre d’une convolution. Elle est claire là où le filtre trouve son motif.',
  'dense layer':
    'Dans une couche dense, chaque sortie est une somme pondérée de toutes les entrées. Dans un petit réseau, elle contient souvent la plupart des poids : c’est elle qu’il est le plus rentable de quantifier.',
  pooling:
    'Le pooling ne garde que la plus grande valeur de chaque carré de 2 × 2. L’image devient deux fois moins large et deux fois moins haute, et les petits décalages comptent moins.',
  dropout:
    'Pendant l’entraînement, le dropout met à 0 une part des valeurs, tirée au hasard. Le réseau ne peut alors se fier à aucune valeur en particulier, et apprend moins facilement les images par cœur.',
  ReLU: 'La ReLU met à 0 les nombres négatifs et laisse les autres tels quels. Sans une telle cassure entre elles, plusieurs couches ne feraient pas mieux qu’une seule.',
  logits:
    'Les logits sont les nombres que donne la dernière couche, un par classe. La classe qui a le plus grand logit est la réponse.',
  softmax:
    'Le softmax transforme les logits en probabilités : il élève e à la puissance de chaque logit et divise par la somme. Tous les résultats sont entre 0 et 1, et leur somme vaut 1.',
  probability:
    'Le réseau donne une probabilité à chaque classe ; ensemble, elles font 100 %. Une probabilité élevée signifie que le réseau est sûr de lui, non qu’il a raison.',
};

const quantization = {
  quantization:
    'La quantification stocke chaque poids sous la forme d’un petit entier au lieu d’un flottant de 32 bits. Le fichier rétrécit et le calcul peut s’accélérer ; en échange, chaque poids porte une erreur d’arrondi.',
  float32:
    'Un float32 est un nombre à virgule sur 32 bits : environ sept chiffres, minuscule ou gigantesque. C’est le type habituel pour entraîner un réseau.',
  int8: 'Un int8 est un entier sur 8 bits, de −128 à 127. Il prend quatre fois moins de place qu’un float32.',
  levels:
    'Les niveaux sont les seules valeurs qu’un nombre quantifié peut prendre : 8 bits en donnent 256, 2 bits seulement 4. Chaque poids rejoint le niveau le plus proche.',
  rounding:
    'L’arrondi déplace un nombre vers le niveau le plus proche. L’erreur est au plus la moitié de la distance entre deux niveaux.',
  clipping:
    'Un nombre situé au-delà du dernier niveau est ramené à ce niveau : il est écrêté. Un peu d’écrêtage peut être utile, car les niveaux sont alors plus serrés.',
  scale:
    'L’échelle est la distance entre deux niveaux voisins. Un entier q représente la valeur échelle × (q − point zéro).',
  'zero point':
    'Le point zéro est l’entier qui représente exactement 0. Il permet aux niveaux de couvrir une plage qui s’étend plus loin d’un côté de 0 que de l’autre.',
  symmetric:
    'Des niveaux symétriques vont aussi loin au-dessous qu’au-dessus de 0, et le point zéro vaut 0. C’est simple, mais des niveaux sont gaspillés quand la plupart des valeurs sont du même côté.',
  affine:
    'Des niveaux affines vont de la plus petite valeur à la plus grande : aucun n’est gaspillé. Chaque échelle a alors besoin d’un point zéro.',
  'per tensor':
    'Tous les poids d’une couche partagent une seule échelle. Un seul grand poids rend alors les niveaux grossiers pour tous les autres.',
  'per channel':
    'Chaque sortie d’une couche, appelée canal, a sa propre échelle. Une sortie aux petits poids a donc des niveaux fins, même si les poids des autres sont grands.',
  group:
    'Un groupe est une suite de poids voisins, 32 par exemple, qui partagent une échelle. De petits groupes ont des niveaux fins, mais demandent plus d’échelles dans le fichier.',
  'dynamic int8':
    'Les poids sont arrondis une fois pour toutes, et la plage des activations est mesurée de nouveau à chaque batch. Il n’y a rien à préparer, mais seules les couches denses sont concernées ici.',
  'weight-only':
    'Seuls les poids stockés sont des entiers ; le réseau calcule avec les flottants qu’ils représentent. Le fichier rétrécit ; le gain de vitesse, lui, dépend du nombre de bits et de la machine.',
  'static int8':
    'Les échelles de toutes les activations sont fixées d’avance, sur des images d’entraînement. Le réseau peut alors calculer en entiers d’une couche à l’autre, convolutions comprises.',
  calibration:
    'Pendant la calibration, le modèle flottant classe quelques images d’entraînement, et la page note les valeurs qui arrivent à chaque couche. Elle en déduit les échelles des activations.',
  observer:
    'Un observateur suit les valeurs pendant la calibration et choisit la plage que les niveaux couvrent. Min-max couvre toutes les valeurs ; percentile et MSE écartent les extrêmes rares, ce qui resserre les niveaux.',
  dB: 'Les décibels (dB) disent combien de fois le signal est plus grand que le bruit ajouté par l’arrondi : 20 dB, c’est 10 fois, et 40 dB, 100 fois. Un bit de plus par poids donne environ 6 dB.',
  RMSE: 'La RMSE, racine de l’erreur quadratique moyenne, est la taille d’une erreur typique. Si l’arrondi est seul en cause, elle vaut environ 0,289 fois l’échelle.',
};

const measuring = {
  accuracy:
    'L’exactitude est la part des images de test qui reçoivent la bonne réponse. Répondre au hasard parmi dix chiffres donne environ 10 %.',
  'confidence interval':
    'Les images de test sont un échantillon : avec d’autres images, l’exactitude serait légèrement différente. Sur 100 intervalles construits ainsi, environ 95 contiennent la vraie exactitude.',
  "McNemar's test":
    'Ce test ne regarde que les images où un seul des deux modèles a raison, et demande si une pièce équilibrée les partagerait souvent aussi inégalement. Si c’est rare, la différence entre les modèles est réelle.',
  baseline:
    'La référence est le modèle auquel on compare l’autre, en général le modèle flottant. Ses valeurs et ses courbes sont bleues.',
  candidate:
    'Le candidat est le modèle mis à l’épreuve, en général le modèle quantifié. Ses valeurs et ses courbes sont orange.',
  margin:
    'La marge est l’avance du plus grand logit sur le deuxième. Si elle est petite, le réseau hésite, et un léger arrondi peut changer la réponse.',
  precision:
    'Parmi toutes les images que le modèle appelle 3, la précision est la part de celles qui sont vraiment des 3. Elle est faible pour une classe que le modèle cite trop souvent.',
  recall:
    'Parmi toutes les images qui sont vraiment des 3, le rappel est la part de celles que le modèle trouve. Il est faible pour une classe que le modèle manque souvent.',
  'confusion matrix':
    'Ce tableau compte, pour chaque classe réelle, les réponses que le modèle a données. Les bonnes réponses sont sur la diagonale, et chaque autre case est une sorte d’erreur.',
  latency:
    'La latence est le temps qui s’écoule entre l’envoi des images au modèle et ses réponses. La page la mesure sur votre propre machine.',
  throughput:
    'Le débit est le nombre d’images que le réseau traite en une seconde. De plus grands batchs l’augmentent en général, mais chaque batch prend alors plus de temps.',
  median:
    'La médiane est la valeur du milieu : la moitié des mesures sont plus petites, l’autre moitié plus grandes. Une seule exécution lente ne la déplace presque pas.',
  percentile:
    'Le 95e percentile, p95, est la valeur sous laquelle restent 95 mesures sur 100. Il montre les cas lents, que la médiane cache.',
  threads:
    'Chaque thread occupe un cœur du processeur. Plus il y a de threads, plus le calcul est rapide, jusqu’au nombre de cœurs.',
  backend:
    'Le backend est la partie qui fait les calculs, sur la carte graphique (webgpu, webgl) ou sur le processeur (simd, cpu). La vitesse change de l’un à l’autre ; les résultats ne diffèrent que par leurs derniers chiffres.',
  sweep:
    'Un balayage répète une mesure en donnant de nombreuses valeurs à un seul réglage. La courbe montre alors à partir d’où ce réglage compte.',
};

export const terms: Readonly<Record<TermName, string>> = {
  ...training,
  ...network,
  ...quantization,
  ...measuring,
};
