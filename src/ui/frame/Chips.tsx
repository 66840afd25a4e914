import { networkInUse } from '../../client/store/network-in-use.ts';
import { describeNetwork } from '../../core/network/describe.ts';
import { networkName } from '../../core/network/presets.ts';
import { useDataSet } from '../data-set.ts';
import { formatCount } from '../format.ts';
import { usePlaygroundState } from '../playground-context.ts';
import { useSentence } from '../words/sentence.ts';
import { words } from '../words/words.ts';
import classes from './Chips.module.css';

const text = words.chips;

/** What is learnt from, and what learns: always in sight. */
export function Chips() {
  const spec = usePlaygroundState(networkInUse);
  const images = usePlaygroundState(({ data }) => (data ? data.trainImages + data.testImages : 0));
  const { parameterCount } = describeNetwork(spec);
  const network = useSentence(networkName(spec));
  const { name } = useDataSet();
  return (
    <>
      <span className={classes.chip} data-testid="dataset" data-value={name}>
        <b title={name}>{name}</b>{' '}
        <span className={classes.detail} data-testid="data-images" data-value={images}>
          {text.images(formatCount(images))}
        </span>
      </span>
      <span className={classes.chip} data-testid="parameters" data-value={parameterCount}>
        <b title={network}>{network}</b>{' '}
        <span className={classes.detail}>{text.parameters(formatCount(parameterCount))}</span>
      </span>
    </>
  );
}
