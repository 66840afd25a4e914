import { NativeSelect } from '@mantine/core';
import { type Settings as AllSettings, specOf } from '../../../core/settings/settings.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { NumberField } from '../../controls/fields/NumberField.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { settingsPanelWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Settings.module.css';

const { hints } = text;
const { labels } = words.settings;

/** The settings of training and measuring. All of them stand in the page's address. */
export function Settings() {
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{text.run}</legend>
        <NumberField name="epochs" hint={hints.epochs} />
        <NumberField name="batchSize" hint={hints.batchSize} />
        <NumberField name="seed" hint={hints.seed} />
        <NumberField name="trainSize" hint={hints.trainSize} />
        <Flag name="shuffle" />
        <Select name="normalisation" names={text.normalisations} hint={hints.normalisation} />
      </fieldset>
      <Steps />
      <fieldset className={classes.group}>
        <legend>{text.measure}</legend>
        <NumberField name="testSize" hint={hints.testSize} />
        <NumberField name="evalBatchSize" hint={hints.evalBatchSize} />
        <NumberField name="evalEvery" hint={hints.evalEvery} />
        <NumberField name="evalImages" hint={hints.evalImages} />
      </fieldset>
      <fieldset className={`${classes.group} ${classes.where}`}>
        <legend>{text.where}</legend>
        <Select name="backend" names={text.backends} hint={hints.backend} />
        <NumberField name="threads" hint={hints.threads} />
      </fieldset>
    </>
  );
}

/** The optimizer and its numbers: momentum is one of SGD's, and there is nothing to look ahead along without it. */
function Steps() {
  const { optimizer, schedule, momentum } = usePlaygroundState((state) => state.settings);
  return (
    <fieldset className={classes.group}>
      <legend>{text.steps}</legend>
      <Select name="optimizer" names={text.optimizers} hint={hints.optimizer[optimizer]} />
      <NumberField name="learningRate" hint={hints.learningRate} />
      <Select name="schedule" names={text.schedules} hint={hints.schedule[schedule]} />
      {optimizer === 'sgd' && <NumberField name="momentum" hint={hints.momentum} />}
      <NumberField name="weightDecay" hint={hints.weightDecay} />
      {optimizer === 'sgd' && momentum > 0 && <Flag name="nesterov" />}
    </fieldset>
  );
}

function Flag({ name }: { readonly name: 'shuffle' | 'nesterov' }) {
  const { change } = usePlayground();
  const checked = usePlaygroundState((state) => state.settings[name]);
  return (
    <Fixable name={name}>
      <Switch
        className={classes.wide}
        label={labels[name]}
        description={<Explained text={hints[name]} />}
        checked={checked}
        onChange={(event) => change(name, event.currentTarget.checked)}
      />
    </Fixable>
  );
}

type ChoiceKey = 'normalisation' | 'backend' | 'optimizer' | 'schedule';

interface SelectProps<Key extends ChoiceKey> {
  readonly name: Key;
  /** What a person reads for each choice, in the order in which they are offered. */
  readonly names: Readonly<Record<AllSettings[Key], string>>;
  readonly hint: string;
}

function Select<Key extends ChoiceKey>({ name, names, hint }: SelectProps<Key>) {
  const { change } = usePlayground();
  const value = usePlaygroundState((state) => state.settings[name]);
  return (
    <Fixable name={name}>
      <NativeSelect
        label={labels[name]}
        description={<Explained text={hint} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value}
        data={Object.entries<string>(names).map(([choice, label]) => ({ value: choice, label }))}
        onChange={(event) => {
          const chosen = specOf(name).parse(event.currentTarget.value);
          if (chosen !== undefined) change(name, chosen);
        }}
      />
    </Fixable>
  );
}
