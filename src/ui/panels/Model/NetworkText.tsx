import { TextInput } from '@mantine/core';
import { readNetworkText } from '../../../core/network/editing/read-text.ts';
import { formatNetwork } from '../../../core/network/format.ts';
import { inWords } from '../../words/in-words.ts';
import { networkWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import type { ChosenNetwork } from './use-network.ts';
import { useRested } from './use-rested.ts';

/** The network as text. What cannot be built is answered in words, and the last network that can stays in force. */
export function NetworkText({ chosen }: { readonly chosen: ChosenNetwork }) {
  const read = (draft: string) => readNetworkText(draft, chosen.geometry);
  const meantBy = (draft: string) => {
    const found = read(draft);
    return found.ok ? formatNetwork(found.spec) : undefined;
  };
  const { draft, type, take } = useRested(chosen.text, meantBy, chosen.choose);
  const found = read(draft);
  return (
    <TextInput
      label={words.settings.labels.network}
      description={text.hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={draft}
      error={found.ok ? undefined : inWords(found.why)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={take}
    />
  );
}
