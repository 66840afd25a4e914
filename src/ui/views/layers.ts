/** The panels of the view Layers: one file, so that the first load and the service worker name one. */
export { ActivationsPanel } from '../panels/Activations/Activations.tsx';
export { FourAccuracies } from '../panels/FourAccuracies/FourAccuracies.tsx';
export { ImagePathPanel } from '../panels/ImagePath/ImagePath.tsx';
export { LayerErrors } from '../panels/LayerErrors/LayerErrors.tsx';
export { LayerTimes } from '../panels/LayerTimes/LayerTimes.tsx';
