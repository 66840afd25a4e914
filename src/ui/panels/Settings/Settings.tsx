import { NativeSelect, Switch } from '@mantine/core';
import { type SettingKey, settingSpecs } from '../../../core/settings/settings.ts';
import { Explained } from '../../controls/Explained.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Settings.module.css';

const text = words.settings;

/** The settings of training and measuring. All of them stand in the page's address. */
export function Settings() {
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{text.run}</legend>
        <NumberField name="epochs" />
        <NumberField name="batchSize" />
        <NumberField name="learningRate" />
        <NumberField name="momentum" />
        <NumberField name="seed" />
        <NumberField name="trainSize" />
        <Flag name="shuffle" />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{text.measure}</legend>
        <NumberField name="testSize" />
        <NumberField name="evalBatchSize" />
        <NumberField name="evalEvery" />
        <NumberField name="evalImages" />
      </fieldset>
      <fieldset className={`${classes.group} ${classes.where}`}>
        <legend>{text.where}</legend>
        <BackendChoice />
        <NumberField name="threads" />
      </fieldset>
    </>
  );
}

function Flag({ name }: { readonly name: Extract<SettingKey, 'shuffle'> }) {
  const { change } = usePlayground();
  const checked = usePlaygroundState((state) => state.settings[name]);
  return (
    <Switch
      className={classes.wide}
      label={text.labels[name]}
      description={<Explained text={text.hints[name]} />}
      checked={checked}
      onChange={(event) => change(name, event.currentTarget.checked)}
    />
  );
}

function BackendChoice() {
  const { change } = usePlayground();
  const backend = usePlaygroundState((state) => state.settings.backend);
  const { choices } = settingSpecs.backend;
  return (
    <NativeSelect
      label={text.labels.backend}
      description={<Explained text={text.hints.backend} />}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={backend}
      data={choices.map((value) => ({ value, label: text.backends[value] }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice === event.currentTarget.value);
        if (chosen) change('backend', chosen);
      }}
    />
  );
}
