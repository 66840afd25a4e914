/** Lets a person choose how the model is quantized: the kind of scheme, and below it the settings of that kind. */

import { LateModule } from '../../../client/late-module.ts';
import { told } from '../../../client/telling.ts';
import { schemeKinds } from '../../../core/quantization/schemes/scheme.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { LateContent } from '../../frame/failure/LateContent.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Granularity } from './Granularity.tsx';
import classes from './Quantization.module.css';

const text = words.quantization;

const kinds = () => schemeKinds.map((value) => ({ value, label: text.schemes[value].name }));

/** Of all schemes but the one that the page begins with. */
export const lateOptions = LateModule.part(
  () => told('page/part', { name: words.settings.labels.scheme }),
  () => import('./SchemeOptions.tsx'),
  ({ SchemeOptions }) => SchemeOptions,
);

export function SchemeChoice() {
  const { change } = usePlayground();
  const kind = usePlaygroundState((state) => state.settings.scheme);
  return (
    <>
      <Fixable name="scheme">
        <Choice
          label={words.settings.labels.scheme}
          options={kinds()}
          chosen={kind}
          onChoose={(value) => change('scheme', value)}
        />
      </Fixable>
      <p className={classes.explain}>
        <Explained text={text.schemes[kind].about} />
      </p>
      {kind === 'dynamic' ? <Granularity /> : <LateContent content={lateOptions} />}
    </>
  );
}
