import { useState } from 'react';
import { mostTelling } from '../../../client/views/models/activations.ts';
import type { Activations } from '../../../core/results/activations.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { activationsWords } from '../../words/late.ts';
import classes from './Activations.module.css';
import { Observed } from './Observed.tsx';
import { Picture } from './Picture.tsx';

const text = activationsWords;

/** What each layer reads, and which range every observer takes: the reason for percentile and MSE. */
export function ActivationsPanel() {
  const activations = usePlaygroundState((state) => state.activations);
  return (
    <>
      <p className={classes.about}>
        <Explained text={text.about} />
      </p>
      {activations ? <Measured {...activations} /> : <p className={classes.about}>{text.waiting}</p>}
    </>
  );
}

function Measured({ layers, half, images, model }: Activations) {
  const [wanted, setWanted] = useState<string>();
  const isOld = usePlaygroundState((state) => state.activationsAreOld);
  const shown = layers.find(({ layer }) => layer === wanted) ?? mostTelling(layers);
  if (!shown) return null;
  return (
    <>
      <Choice
        label={text.layer}
        options={layers.map(({ layer }) => ({ value: layer, label: layer }))}
        chosen={shown.layer}
        onChoose={setWanted}
      />
      <p className={classes.about}>
        {text.measured[half](model, formatCount(images))} {isOld && text.old}
      </p>
      <Picture activations={shown} />
      <Observed activations={shown} />
    </>
  );
}
