import type { storageTelling } from '../../../../storage/telling.ts';

export const storageTold: Readonly<Record<keyof typeof storageTelling, string>> = {
  'storage/missing':
    'Este navegador no tiene IndexedDB, así que la página no puede guardar tu trabajo. Todo lo demás funciona; exporta lo que quieras conservar antes de cerrar la página.',
  'storage/silent':
    'El almacenamiento del navegador no responde, así que por ahora tu trabajo no se puede guardar ni leer. La página lo intentará otra vez; si este mensaje vuelve, exporta tu modelo, cierra las otras pestañas de la página y recarga.',
  'storage/blocked':
    'Otra pestaña de esta página tiene una versión más antigua y ocupa el almacenamiento, así que aquí no se puede guardar ni leer nada. Cierra o recarga esa pestaña.',
  'storage/full':
    'El almacenamiento de esta página está lleno, así que lo último de tu trabajo no está guardado; lo guardado antes sigue ahí. Libera espacio en el disco o elimina trabajo antiguo de esta página y continúa: la página lo intentará otra vez.',
  'storage/newer':
    'El trabajo guardado lo escribió una versión más nueva de esta página, así que esta versión no lo toca y no guarda nada. Recarga para tener la versión más nueva.',
  'storage/refused':
    'El navegador no deja que la página use su almacenamiento ({cause}), así que tu trabajo no se puede guardar ni leer. Esto pasa en ventanas privadas y donde los datos de los sitios están bloqueados. La página lo intentará otra vez; exporta lo que quieras conservar.',
  'storage/description-not-written':
    'La descripción de este trabajo no volvió del almacenamiento tal como se escribió, así que no reemplazó lo guardado antes, que sigue ahí. La página lo intentará otra vez; si este mensaje vuelve, exporta tu modelo: puede que el disco esté fallando.',
  'storage/part-not-written':
    'La parte “{part}” de este trabajo no volvió del almacenamiento tal como se escribió, así que no reemplazó lo guardado antes, que sigue ahí. La página lo intentará otra vez; si este mensaje vuelve, exporta tu modelo: puede que el disco esté fallando.',
  'storage/part-gone':
    'La parte “{part}” de este trabajo ya no está en el almacenamiento: la eliminó el navegador u otra pestaña. La página tiene que guardar todo el trabajo otra vez.',
  'storage/parts-gone':
    'Una parte de este trabajo ya no está en el almacenamiento: la eliminó el navegador u otra pestaña. La página tiene que guardar todo el trabajo otra vez.',
  'storage/saved-by-another-tab':
    'Otra pestaña guardó el mismo trabajo al mismo tiempo, así que lo que guardó esta no se conservó. Cierra una de las dos pestañas.',
  'storage/index-damaged':
    'Tu trabajo guardado está dañado: su índice no se puede leer. Solo se puede eliminar.',
  'storage/description-damaged':
    'Tu trabajo guardado está dañado: su descripción no se puede leer ({cause}). Solo se puede eliminar.',
  'storage/parts-damaged':
    'Tu trabajo guardado está dañado: no se puede volver a leer {parts}. Puedes retomar lo que queda sin eso, o eliminar el trabajo.',
};
