import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection':
    '{file} could not be fetched: no connection to {host}. Check the network, then press Retry.',
  'images/refused': '{file} could not be fetched: the server answered {status}. Press Retry.',
  'images/no-content': '{file}: the server answered without content. Press Retry.',
  'images/too-long': '{file} is longer than the {bytes} bytes that the manifest promises. Press Retry.',
  'images/cut-off': '{file} ended after {received} of {bytes} bytes. Press Retry.',
  'images/broken-off':
    '{file}: the connection broke after {received} of {bytes} bytes. Check the network, then press Retry.',
  'images/damaged': "{file} arrived damaged: its SHA-256 is not the manifest's. Press Retry.",
  'images/no-json':
    '{file} is not JSON: the server sent something else in its place. Press Retry; if it stays, the data must be packed again.',
  'images/too-many-shards': '{name} comes in {shards} shards. Pack it into at most {most}.',
  'images/model-reads-others':
    'The model reads {read}, but {name} has {images}. Import the data that it was made for, or press Reset for a fresh network.',
  'images/in-grey': 'images of {side} × {side} pixels in grey and {classes} classes',
  'images/in-colour': 'images of {side} × {side} pixels in colour and {classes} classes',
};
