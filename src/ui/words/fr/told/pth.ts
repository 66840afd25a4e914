/** What is told of files of torch.save (core/formats/pth/telling.ts). No value stands behind "de": some begin with an article. */
import type { pthTelling } from '../../../../core/formats/pth/telling.ts';

export const pthTold: Readonly<Record<keyof typeof pthTelling, string>> = {
  'pth/unreadable': 'Impossible de lire {file} comme un fichier PyTorch : {problem}',
  'pth/torchscript':
    'c’est un programme TorchScript, et non des poids. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/pickles':
    'il contient {count} fichiers data.pkl au lieu d’un seul. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/big-endian': 'ses nombres ne sont pas en little-endian. Enregistrez-le sur une machine x86 ou ARM.',
  'pth/entry-missing': 'son entrée {entry} est absente. Enregistrez-le ou téléchargez-le de nouveau.',
  'pth/pickle-cut-off':
    'son pickle s’arrête au milieu. Il a peut-être été tronqué ; enregistrez-le ou téléchargez-le de nouveau.',
  'pth/text-not-utf-8': 'le texte à l’octet {byte} de son pickle n’est pas en UTF-8.',
  'pth/pickle-too-long':
    'son pickle fait {bytes} octets, alors que le maximum est de {most}. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/opcode':
    'l’octet {byte} de son pickle est l’opcode {opcode}, dont aucun state dict n’a besoin. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/no-value-there': 'son pickle prend une valeur là où il n’y en a pas.',
  'pth/list-not-begun': 'son pickle termine une liste qu’il n’a pas commencée.',
  'pth/storage-without-tuple': 'une zone de stockage de son pickle demande un tuple, et non {found}.',
  'pth/call-without-tuple': 'un appel de son pickle demande un tuple, et non {found}.',
  'pth/fills-no-dict':
    'son pickle remplit {found} comme si c’était un dictionnaire. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/never-kept': 'son pickle rappelle la valeur {index}, qu’il n’a jamais mémorisée.',
  'pth/protocol':
    'il a été écrit avec le protocole pickle {protocol}, et non {known}. Enregistrez-le sans pickle_protocol : torch.save(model.state_dict(), path).',
  'pth/asks-for':
    'il demande {path}, dont aucun state dict de SimpleCNN n’a besoin et que la page n’exécute pas. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/calls': 'son pickle appelle {found}.',
  'pth/makes': 'il veut créer un objet {path}, ce que la page n’exécute pas.',
  'pth/appends-to-no-list':
    'son pickle ajoute des éléments à {found} comme si c’était une liste. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/key': 'dans son pickle, la clé d’un dictionnaire est {found}, et non une chaîne.',
  'pth/key-without-value': '« {key} » n’a pas de valeur dans son pickle.',
  'pth/attributes': 'son pickle donne à un dictionnaire {found} comme attributs.',
  'pth/a-bool': 'un booléen',
  'pth/an-int': 'un entier',
  'pth/a-str': 'une chaîne',
  'pth/a-storage': 'une zone de stockage',
  'pth/a-float': 'un flottant',
  'pth/a-tuple': 'un tuple',
  'pth/a-list': 'une liste',
  'pth/a-dict': 'un dictionnaire',
  'pth/made-by': 'ce que produit {path}',
  'pth/no-state-dict':
    'il contient {found}, et non un state_dict. Enregistrez seulement les poids : torch.save(model.state_dict(), path).',
  'pth/static':
    'c’est un modèle quantifié statiquement ({tensor} le montre), et la page ne lit que ceux que produit quantize_dynamic. Enregistrez le state_dict du modèle flottant avant torch.ao.quantization.convert, importez-le, puis quantifiez-le ici avec le schéma « Int8 statique ».',
  'pth/tensor':
    '{problem} Enregistrez le state_dict du modèle, et rien d’autre autour : torch.save(model.state_dict(), path).',
  'pth/scales-of': '{tensor} (échelles)',
  'pth/zero-points-of': '{tensor} (points zéro)',
  'pth/packed-weight-of': 'poids empaquetés de {layer}',
  'pth/packed-bias-of': 'biais empaqueté de {layer}',
  'pth/no-tensor': '« {tensor} » est {found}, et non un tenseur.',
  'pth/parameter-of': '« {tensor} » est un paramètre construit sur {found}.',
  'pth/own-class': '« {tensor} » est un tenseur d’une classe à part, construit sur {found}.',
  'pth/strides': '« {tensor} » a {sizes} {sizes|taille|tailles}, mais {strides} {strides|stride|strides}.',
  'pth/axes': '« {tensor} » a {axes} axes : c’est trop.',
  'pth/sizes-too-large': '« {tensor} » a les tailles {sizes}, qui sont trop grandes.',
  'pth/beyond-storage':
    '« {tensor} » va jusqu’à l’élément {element} d’une zone de stockage qui en compte {elements}.',
  'pth/shares-storage':
    '« {tensor} » et les tenseurs qui le précèdent prennent plus d’octets que le fichier n’en contient : ils partagent leur stockage.',
  'pth/no-scale': '« {tensor} » n’a ni échelle ni point zéro.',
  'pth/scheme': '« {tensor} » est quantifié selon le schéma {scheme}, que la page ne lit pas.',
  'pth/axis': '« {tensor} » est quantifié selon un autre axe que celui de ses sorties.',
  'pth/scales': '« {tensor} » a des échelles {dtype} [{shape}], et non {expected} [{channels}].',
  'pth/zero-points': '« {tensor} » a des points zéro {dtype} [{shape}], et non {expected} [{channels}].',
  'pth/no-storage': '« {tensor} » est construit sur {found}, et non sur une zone de stockage.',
  'pth/storage-size':
    '« {tensor} » demande une zone de stockage de {expected} octets, mais data/{key} en compte {bytes}.',
  'pth/no-size': '« {tensor} » a {found} à la place d’une taille.',
  'pth/no-sizes': '« {tensor} » a {found} à la place de ses tailles.',
  'pth/missing': '« {tensor} » est absent.',
  'pth/no-pair': '« {tensor} » n’est pas une paire formée des poids et du biais.',
  'pth/zero-point':
    '« {tensor} » a pour point zéro {zeroPoint} ; la page ne lit que des poids symétriques, dont le point zéro vaut 0.',
  'pth/read-from': 'les poids ont été lus dans {path}',
  'pth/not-used': '{paths} {count|n’a pas été utilisé|n’ont pas été utilisés}',
  'pth/observers':
    'ses observateurs ont été ignorés (le modèle était préparé pour la quantification, mais ses poids sont flottants)',
  'pth/unpacked':
    'les poids de {layers} ont été dépaquetés (ils étaient quantifiés en float16, et non en int8)',
};
