/** The texts of the Share dialog, and of the picture that it saves. */
export const shareWords = {
  close: 'Close',
  about:
    'The link holds every setting, the network and the open view. Weights and images stay in this browser: whoever opens the link trains the same run anew.',
  ownData:
    'The link does not hold your own images. Whoever opens it sees MNIST, until they import the same files under Data.',
  link: 'Link',
  copy: 'Copy link',
  copied: 'The link is copied.',
  notCopied:
    'This browser does not let the page copy. The link is selected: copy it with Ctrl+C, or ⌘C on a Mac.',
  code: 'QR code',
  codeName: 'QR code of the link above',
  codeHint: 'Point the camera of a phone at it to open the link there.',
  codeTooLong: (characters: string) =>
    `The link has ${characters} characters, too many for a QR code that a camera can read. Copy the link instead.`,
  card: 'Result card',
  cardHint: 'A picture of the results, 1200 × 630 pixels, for a slide, a report or a chat.',
  save: 'Save result card',
  notSaved:
    'The browser could not make a picture of the result card. Its memory may be full: close other tabs, then press Save result card again.',
};

export const cardWords = {
  /** For those who hear the card. */
  pair: (name: string, value: string) => `${name}: ${value}`,
  withSettings: (title: string, values: string) => `${title} ${values}`,

  heading: (network: string, dataSet: string) => `${network} on ${dataSet}`,
  customNetwork: 'Custom network',
  parameters: (count: string) => `${count} parameters`,
  images: (train: string, test: string) => `${train} training and ${test} test images`,
  steps: (count: string) => `trained for ${count} steps`,
  weightsOf: (file: string) => `weights of ${file}`,
  notTrained: 'not trained yet',
  settings: 'Settings on the page:',
  defaults: 'all as by default',
  setting: (label: string, value: string) => `${label} ${value}`,
  flag: (label: string, isOn: boolean) => `${label}: ${isOn ? 'on' : 'off'}`,
  bytes: 'Saved file',
  interval: (low: string, high: string) => `95 %: ${low} to ${high}`,
  ofImages: (count: string) => `of ${count} images`,
  missing: {
    model: 'There is no model yet: the page is still starting.',
    accuracy: 'The accuracy is not measured yet: press Train or Evaluate.',
    candidate: 'There is no quantized model yet: press Quantize to compare accuracy, size and speed.',
    candidateAccuracy: 'The quantized model is not tested on the same images yet: press Evaluate.',
    latency: 'The time per image is not measured yet: press Quantize.',
  },
  noLossYet: 'The loss of every step is drawn here once the model has trained.',
  noLoss: 'These weights were not trained here, so there is no loss to draw.',
  lossFromTo: (first: string, last: string) => `from ${first} to ${last}, smoothed`,
  starting: 'The page is still choosing where to run.',
  version: (version: string, date: string) => `Version ${version}, ${date}`,
};
