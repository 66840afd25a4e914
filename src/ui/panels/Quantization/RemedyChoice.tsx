import { useId } from 'react';
import { type Remedy, remedyNames } from '../../../core/quantization/remedies/remedy.ts';
import { withRemedy } from '../../../core/quantization/remedies/with-remedy.ts';
import { remediesOf } from '../../../core/settings/remedies-setting.ts';
import { Details } from '../../controls/Details.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { NumberField } from '../../controls/fields/NumberField.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { tellSeconds } from '../../remedy-seconds.ts';
import { enumerated } from '../../words/joined.ts';
import { remedyWords } from '../../words/late.ts';
import { FindRemedies } from './FindRemedies.tsx';
import classes from './Quantization.module.css';

const text = remedyWords;

/** Remedies, to be switched on one by one. What does not go together is switched off, what one needs is switched on. */
export function RemedyChoice() {
  const { change } = usePlayground();
  const remedies = usePlaygroundState((state) => state.settings.remedies);
  const seconds = usePlaygroundState(({ reports }) => reports.int8?.remedySeconds);
  const chosen = remediesOf({ remedies });
  return (
    <Details
      name="remedies"
      className={classes.more}
      summary={
        chosen.length === 0
          ? text.summary
          : text.chosen(enumerated(chosen.map((name) => text.remedies[name].name)))
      }
    >
      <p className={classes.hint}>{text.about}</p>
      <div className={classes.number}>
        <NumberField name="calibrationImages" hint={text.images} hintBeside />
      </div>
      <Fixable name="remedies">
        <FindRemedies />
        {remedyNames.map((name) => (
          <RemedySwitch
            key={name}
            remedy={name}
            isOn={chosen.includes(name)}
            onChange={(isOn) => change('remedies', withRemedy(chosen, name, isOn).join(','))}
          />
        ))}
      </Fixable>
      {seconds && <p className={classes.hint}>{tellSeconds(seconds)}</p>}
    </Details>
  );
}

interface RemedySwitchProps {
  readonly remedy: Remedy;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function RemedySwitch({ remedy, isOn, onChange }: RemedySwitchProps) {
  const about = useId();
  const { name, about: said } = text.remedies[remedy];
  return (
    <div data-remedy={remedy}>
      <Switch
        size="xs"
        color="int8"
        label={name}
        checked={isOn}
        aria-describedby={about}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <p id={about} className={classes.about}>
        <Explained text={said} />
      </p>
    </div>
  );
}
