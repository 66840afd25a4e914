/** What the pad says. */
import type { Translated } from '../dictionary.ts';
import type { tryItWords as english } from '../en/try-it.ts';

export const tryItWords: Translated<typeof english> = {
  pad: 'Dibuja un dígito',
  padHint:
    'Dibuja con el puntero. Con el teclado: Espacio baja y levanta el lápiz, las flechas lo mueven (con Mayús, en pasos pequeños) y Retroceso borra el último trazo.',
  seen: 'Lo que ve la red',
  seenNothing: 'Lo que ve la red: nada todavía',
  seenLabel: (what) => `Lo que ve la red: ${what}`,
  drawn: (side) => `Tu dibujo, ${side} × ${side} píxeles`,
  picture: (name, side) => `${name}, en ${side} × ${side} píxeles`,
  testImage: (index, label) => `Imagen de prueba ${index}, clase ${label}`,
  seePath: 'Ver su camino',
  undo: 'Deshacer trazo',
  clear: 'Borrar dibujo',
  random: 'Imagen al azar',
  previous: 'Imagen anterior',
  next: 'Imagen siguiente',
  open: 'Abrir una imagen',
  openLabel: 'Imagen para probar',
  watch: 'Seguir imagen',
  class: 'Clase',
  silent: (model) => `${model}: –`,
  says: (model, answer, sure) => `${model} dice ${answer}, con ${sure} de seguridad`,
  invitation:
    'Dibuja con el ratón, con un dedo o con las flechas. Una red sin entrenar responde al azar: pulsa Entrenar y mira cómo aprende.',
  invitationToPick:
    'Toma una imagen de prueba o abre una tuya. Una red sin entrenar responde al azar: pulsa Entrenar y mira cómo aprende.',
  alive:
    'Cada barra es una [probabilidad|probability]. Las barras se mueven mientras dibujas y mientras la red aprende.',
  watched: 'Imágenes en seguimiento',
  watchedPicture: (number) => `Imagen en seguimiento ${number}`,
  answer: (model, answer) => `${model}: ${answer}`,
  unwatch: (number) => `Dejar de seguir la imagen ${number}`,
};
