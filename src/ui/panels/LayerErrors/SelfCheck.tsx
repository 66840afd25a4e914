import { formatCount, formatDecibels } from '../../format.ts';
import { useLayerAnswer } from '../../layer-answers.ts';
import { layerErrorsWords } from '../../words/late.ts';
import classes from './LayerErrors.module.css';

const text = layerErrorsWords.selfCheck;

/** With 16 bits a network keeps far more than this, unless its layers are not looked at in the right way. */
const leastDecibels = 60;

/** Whether the same path with 16 bits loses next to nothing. */
export function SelfCheck() {
  const check = useLayerAnswer((answers) => answers.selfCheck);
  if (typeof check === 'string') return null;
  const { agree, images, decibels, activations } = check;
  const sound = decibels >= leastDecibels;
  const say = sound ? text.sound : text.broken;
  return (
    <section className={classes.check} data-testid="self-check" data-value={decibels} data-agree={agree}>
      <h3>{text.heading}</h3>
      <p role={sound ? undefined : 'alert'}>
        {say(
          activations ? text.both : text.weights,
          formatCount(agree),
          formatCount(images),
          formatDecibels(decibels),
        )}
      </p>
    </section>
  );
}
