/** What the pad says. */
export const tryItWords = {
  pad: 'Draw a digit',
  padHint:
    'Draw with the pointer. By keyboard: Space puts the pen down and lifts it, the arrow keys move it, with Shift in small steps, Backspace takes the last stroke back.',
  seen: 'What the network sees',
  seenNothing: 'What the network sees: nothing yet',
  seenLabel: (what: string) => `What the network sees: ${what}`,
  drawn: (side: number) => `Your drawing, ${side} × ${side} pixels`,
  picture: (name: string, side: number) => `${name}, as ${side} × ${side} pixels`,
  testImage: (index: number, label: string) => `Test image ${index}, a ${label}`,
  seePath: 'See its path',
  undo: 'Undo stroke',
  clear: 'Clear drawing',
  random: 'Random test image',
  previous: 'Previous test image',
  next: 'Next test image',
  open: 'Open a picture',
  openLabel: 'Picture to try',
  watch: 'Keep watching',
  class: 'Class',
  silent: (model: string) => `${model}: –`,
  says: (model: string, answer: string, sure: string) => `${model} says ${answer}, ${sure} sure`,
  invitation:
    'Draw with the mouse, a finger or the arrow keys. An untrained network guesses: press Train and watch it learn.',
  invitationToPick:
    'Take a test image, or open a picture of your own. An untrained network guesses: press Train and watch it learn.',
  alive: 'Each bar is a [probability]. The bars move while you draw, and while the network learns.',
  watched: 'Watched images',
  watchedPicture: (number: number) => `Watched image ${number}`,
  answer: (model: string, answer: string) => `${model}: ${answer}`,
  unwatch: (number: number) => `Stop watching image ${number}`,
};
