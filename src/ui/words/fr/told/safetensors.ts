/** What is told of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': 'Impossible de lire {file} comme un fichier safetensors : {problem}',
  'safetensors/is-zip':
    'c’est une archive zip, comme en écrit torch.save (.pth, .pt). Enregistrez-le plutôt avec safetensors.torch.save_file.',
  'safetensors/too-short':
    'il ne fait que {bytes} {bytes|octet|octets}. Il a peut-être été tronqué ; enregistrez-le ou téléchargez-le de nouveau.',
  'safetensors/header-too-long':
    'son en-tête annonce {bytes} octets, alors que le maximum est de {most}. Est-ce un fichier d’un autre type ?',
  'safetensors/header-cut-off':
    'son en-tête annonce {bytes} {bytes|octet|octets}, mais il n’en suit que {following}. Il a peut-être été tronqué ; enregistrez-le ou téléchargez-le de nouveau.',
  'safetensors/header-not-utf-8': 'son en-tête n’est pas du texte en UTF-8.',
  'safetensors/header-without-brace': 'son en-tête ne commence pas par « { ».',
  'safetensors/header-no-object': 'son en-tête n’est pas un objet JSON.',
  'safetensors/header-not-json': 'son en-tête n’est pas du JSON ({cause}).',
  'safetensors/too-many-entries':
    'son en-tête contient {count} entrées, alors que le maximum est de {most} tenseurs.',
  'safetensors/name-twice': '« {name} » figure deux fois dans son en-tête.',
  'safetensors/metadata-no-object': '__metadata__ n’est pas un objet.',
  'safetensors/metadata-no-string': 'dans __metadata__, « {key} » n’est pas une chaîne.',
  'safetensors/entry': 'l’entrée du tenseur « {tensor} » n’est pas utilisable (entrée : {problem}).',
  'safetensors/entry-field': 'l’entrée du tenseur « {tensor} » n’est pas utilisable ({field} : {problem}).',
  'safetensors/data-cut-off':
    'le tenseur « {tensor} » devrait occuper les octets {start} à {end}, sur {bytes}. Le fichier a peut-être été tronqué ; enregistrez-le ou téléchargez-le de nouveau.',
  'safetensors/other-size':
    'le tenseur « {tensor} », de type {type} et de forme {shape}, demande {needed} {needed|octet|octets}, mais ses positions en couvrent {found}.',
  'safetensors/gap':
    'les octets {start} à {end}, avant le tenseur « {tensor} », n’appartiennent à aucun tenseur.',
  'safetensors/overlap': 'le tenseur « {tensor} » empiète sur le précédent.',
  'safetensors/bytes-left': 'il y a encore {bytes} {bytes|octet|octets} après son dernier tenseur.',
};
