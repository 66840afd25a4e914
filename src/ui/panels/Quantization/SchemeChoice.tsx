/** Lets a person choose how the model is quantized: the kind of scheme, and below it the settings of that kind. */

import {
  bitWidths,
  groupSizes,
  observerKinds,
  type Scheme,
  schemeKinds,
} from '../../../core/quantization/schemes/scheme.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { NumberField } from '../../controls/fields/NumberField.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Granularity } from './Granularity.tsx';
import classes from './Quantization.module.css';

const text = words.quantization;
const said = words.settings;

const kinds = () => schemeKinds.map((value) => ({ value, label: text.schemes[value].name }));
const widths = bitWidths.map((value) => ({ value, label: String(value) }));
const groups = groupSizes.map((value) => ({ value, label: String(value) }));
const levels = () => [
  { value: true, label: text.symmetric.name },
  { value: false, label: text.affine.name },
];
const observers = () => observerKinds.map((value) => ({ value, label: text.observers[value].name }));

export function SchemeChoice() {
  const { change } = usePlayground();
  const kind = usePlaygroundState((state) => state.settings.scheme);
  return (
    <>
      <Fixable name="scheme">
        <Choice
          label={said.labels.scheme}
          options={kinds()}
          chosen={kind}
          onChoose={(value) => change('scheme', value)}
        />
      </Fixable>
      <p className={classes.explain}>
        <Explained text={text.schemes[kind].about} />
      </p>
      <Options kind={kind} />
    </>
  );
}

function Options({ kind }: { readonly kind: Scheme['kind'] }) {
  switch (kind) {
    case 'dynamic':
      return <Granularity withGroups={false} />;
    case 'weightOnly':
      return <WeightOnlyOptions />;
    case 'static':
      return <StaticOptions />;
    default:
      return kind satisfies never;
  }
}

function WeightOnlyOptions() {
  const { change } = usePlayground();
  const { bits, symmetric, groupSize } = usePlaygroundState((state) => state.settings);
  const chosenLevels = symmetric ? text.symmetric : text.affine;
  return (
    <>
      <div className={classes.options}>
        <Fixable name="bits">
          <Choice
            label={said.labels.bits}
            options={widths}
            chosen={bits}
            onChoose={(value) => change('bits', value)}
          />
        </Fixable>
        <Fixable name="symmetric">
          <Choice
            label={said.labels.symmetric}
            options={levels()}
            chosen={symmetric}
            onChoose={(value) => change('symmetric', value)}
          />
        </Fixable>
      </div>
      <p className={classes.hint}>
        <Explained text={chosenLevels.about} />
      </p>
      <Granularity withGroups>
        {groupSize !== 0 && (
          <Fixable name="groupSize">
            <Choice
              label={said.labels.groupSize}
              options={groups}
              chosen={groupSize}
              onChoose={(value) => change('groupSize', value)}
            />
          </Fixable>
        )}
      </Granularity>
    </>
  );
}

function StaticOptions() {
  const { change } = usePlayground();
  const observer = usePlaygroundState((state) => state.settings.observer);
  return (
    <>
      <div className={classes.options}>
        <Fixable name="observer">
          <Choice
            label={said.labels.observer}
            options={observers()}
            chosen={observer}
            onChoose={(value) => change('observer', value)}
          />
        </Fixable>
      </div>
      <p className={classes.hint}>
        <Explained text={text.observers[observer].about} />
      </p>
      <div className={classes.number}>
        <NumberField name="calibrationImages" hint={said.hints.calibrationImages} hintBeside />
      </div>
      <Granularity withGroups={false} />
    </>
  );
}
