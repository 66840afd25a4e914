/** The settings of the schemes that a person does not meet first. */

import { groupSizes } from '../../../core/quantization/grid/grouping.ts';
import { bitWidths } from '../../../core/quantization/grid/packing.ts';
import { formatRow, numberFormats } from '../../../core/quantization/number-formats/number-format.ts';
import { observerKinds } from '../../../core/quantization/schemes/scheme.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { NumberField } from '../../controls/fields/NumberField.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { schemeOptionsWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { Granularity } from './Granularity.tsx';
import { LayerWidths } from './LayerWidths.tsx';
import classes from './Quantization.module.css';
import { RemedyChoice } from './RemedyChoice.tsx';

const text = schemeOptionsWords;
const said = words.settings;

const formats = () =>
  (['int', ...numberFormats] as const).map((value) => ({ value, label: text.formats[value].name }));
const widths = bitWidths.map((value) => ({ value, label: String(value) }));
const groups = groupSizes.map((value) => ({ value, label: String(value) }));
const levels = () => [
  { value: true, label: text.symmetric.name },
  { value: false, label: text.affine.name },
];
const observers = () => observerKinds.map((value) => ({ value, label: text.observers[value].name }));

export function SchemeOptions() {
  const isStatic = usePlaygroundState((state) => state.settings.scheme === 'static');
  return isStatic ? <StaticOptions /> : <WeightOnlyOptions />;
}

function WeightOnlyOptions() {
  const { change } = usePlayground();
  const format = usePlaygroundState((state) => state.settings.format);
  return (
    <>
      <div className={classes.options}>
        <Fixable name="format">
          <Choice
            label={said.labels.format}
            options={formats()}
            chosen={format}
            onChoose={(value) => change('format', value)}
          />
        </Fixable>
      </div>
      <p className={classes.hint}>
        <Explained text={text.formats[format].about} />
      </p>
      {format === 'int' ? <IntegerOptions /> : formatRow(format).granularities.length > 1 && <Granularity />}
    </>
  );
}

function IntegerOptions() {
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
            onChoose={(value) => {
              change('bits', value);
              change('widths', '');
            }}
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
      <Granularity group={text.group}>
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
      <LayerWidths />
      <RemedyChoice />
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
      <Granularity />
    </>
  );
}
