import { stagesOf } from '../../../core/network/stages.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { inWords } from '../../words/in-words.ts';
import { sentences } from '../../words/joined.ts';
import { networkWords as text } from '../../words/late.ts';
import { Blocks } from './blocks/Blocks.tsx';
import { Figures } from './Figures.tsx';
import { LayerTable } from './LayerTable.tsx';
import classes from './Model.module.css';
import { NetworkText } from './NetworkText.tsx';
import { Presets } from './Presets.tsx';
import { useNetwork } from './use-network.ts';
import { Waiting } from './Waiting.tsx';

/** The network that a person chooses, as blocks and as text, and what it costs. */
export function Model() {
  const chosen = useNetwork();
  const { read } = chosen;
  return (
    <>
      <Waiting chosen={chosen} />
      <div className={classes.halves}>
        <Fixable name="network">
          <div className={classes.half}>
            <Presets chosen={chosen} />
            {read.ok ? (
              <Blocks chosen={chosen} spec={read.spec} />
            ) : (
              <p className={classes.problem} role="alert">
                {text.doesNotFit(inWords(read.why), chosen.geometry)}
              </p>
            )}
            <NetworkText chosen={chosen} />
          </div>
        </Fixable>
        {read.ok && (
          <div className={classes.half}>
            <Figures spec={read.spec} />
            <LayerTable spec={read.spec} />
            <p className={classes.about}>
              <Explained text={aboutLayers(stagesOf(read.spec).map(({ kind }) => kind))} />
            </p>
          </div>
        )}
      </div>
    </>
  );
}

/** What each kind of layer does, each said once. */
const aboutLayers = (kinds: readonly (keyof typeof text.kinds)[]): string =>
  sentences(text.about, ...[...new Set(kinds)].map((kind) => text.kinds[kind]));
