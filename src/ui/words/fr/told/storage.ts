/** What goes wrong with stored data (storage/telling.ts). */
import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    'Ce navigateur n’a pas IndexedDB : la page ne peut donc pas conserver votre travail. Tout le reste fonctionne ; exportez ce que vous voulez garder avant de fermer la page.',
  'storage/silent':
    'Le stockage du navigateur ne répond pas : pour l’instant, votre travail ne peut être ni enregistré ni relu. La page va réessayer ; si ce message revient, exportez votre modèle, fermez les autres onglets de la page, puis rechargez-la.',
  'storage/blocked':
    'Un autre onglet de cette page utilise une version plus ancienne et bloque le stockage : rien ne peut être enregistré ni lu ici. Fermez ou rechargez cet onglet.',
  'storage/full':
    'Le stockage de cette page est plein : votre travail récent n’est pas enregistré ; ce qui l’était déjà est toujours là. Libérez de l’espace disque ou supprimez d’anciens travaux de cette page, puis continuez : la page va réessayer.',
  'storage/newer':
    'Le travail enregistré vient d’une version plus récente de cette page : cette version-ci n’y touche pas et n’enregistre rien. Rechargez la page pour obtenir la version récente.',
  'storage/refused':
    'Le navigateur interdit à la page d’utiliser son stockage ({cause}) : votre travail ne peut être ni enregistré ni lu. Cela arrive en navigation privée et là où les données des sites sont bloquées. La page va réessayer ; exportez ce que vous voulez garder.',
  'storage/description-not-written':
    'La description de ce travail n’est pas revenue du stockage telle qu’elle avait été écrite. Elle n’a donc pas remplacé ce qui était enregistré auparavant et qui est toujours là. La page va réessayer ; si ce message revient, exportez votre modèle : le disque est peut-être défaillant.',
  'storage/part-not-written':
    'La partie « {part} » de ce travail n’est pas revenue du stockage telle qu’elle avait été écrite. Elle n’a donc pas remplacé ce qui était enregistré auparavant et qui est toujours là. La page va réessayer ; si ce message revient, exportez votre modèle : le disque est peut-être défaillant.',
  'storage/part-gone':
    'La partie « {part} » de ce travail n’est plus dans le stockage : le navigateur ou un autre onglet l’a supprimée. La page doit enregistrer de nouveau tout le travail.',
  'storage/parts-gone':
    'Une partie de ce travail n’est plus dans le stockage : le navigateur ou un autre onglet l’a supprimée. La page doit enregistrer de nouveau tout le travail.',
  'storage/saved-by-another-tab':
    'Un autre onglet a enregistré le même travail au même moment : cet enregistrement-ci n’a pas été gardé. Fermez l’un des deux onglets.',
  'storage/index-damaged':
    'Votre travail enregistré est endommagé : son index est illisible. Vous ne pouvez plus que le supprimer.',
  'storage/description-damaged':
    'Votre travail enregistré est endommagé : sa description est illisible ({cause}). Vous ne pouvez plus que le supprimer.',
  'storage/parts-damaged':
    'Votre travail enregistré est endommagé : impossible de relire {parts}. Vous pouvez reprendre le reste, ou supprimer ce travail.',
};
