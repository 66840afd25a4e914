import { NativeSelect, TextInput } from '@mantine/core';
import { edited, kernelChoices } from '../../../../core/network/editing/edits.ts';
import type { Block, NetworkSpec } from '../../../../core/network/spec.ts';
import { inWords } from '../../../words/in-words.ts';
import { networkWords } from '../../../words/late.ts';
import { useRested } from '../use-rested.ts';
import classes from './Blocks.module.css';

const text = networkWords.blocks;

interface FieldsProps {
  readonly spec: NetworkSpec;
  readonly at: number;
  readonly onSet: (block: Block) => void;
}

/** What a block can be set to. */
export function BlockFields({ block, ...props }: FieldsProps & { readonly block: Block }) {
  switch (block.kind) {
    case 'conv': {
      const { filters } = block;
      return (
        <>
          <NumberOf
            {...props}
            label={text.filters}
            value={filters}
            make={(of) => ({ ...block, filters: of })}
          />
          <Kernel {...props} block={block} />
        </>
      );
    }
    case 'dropout':
      return (
        <NumberOf
          {...props}
          label={text.probability}
          value={block.probability}
          make={(probability) => ({ ...block, probability })}
        />
      );
    case 'dense':
      return (
        <NumberOf {...props} label={text.units} value={block.units} make={(units) => ({ ...block, units })} />
      );
    case 'pool':
      return null;
    default:
      return block satisfies never;
  }
}

interface NumberProps extends FieldsProps {
  readonly label: string;
  readonly value: number;
  readonly make: (value: number) => Block;
}

/** A number is taken when the typing rests. One that cannot work is answered with the reason, and the last good one stays. */
function NumberOf({ spec, at, onSet, label, value, make }: NumberProps) {
  const whyNot = (draft: string): string | undefined => {
    const number = numberIn(draft);
    if (number === undefined) return text.notANumber;
    const result = edited(spec, { kind: 'set', at, block: make(number) });
    return result.ok ? undefined : inWords(result.why);
  };
  const meantBy = (draft: string) => (whyNot(draft) === undefined ? String(numberIn(draft)) : undefined);
  const { draft, type, take } = useRested(String(value), meantBy, (meant) => onSet(make(Number(meant))));
  const why = whyNot(draft);
  return (
    <TextInput
      className={classes.field}
      size="xs"
      label={label}
      aria-label={text.of(label, at)}
      inputMode="decimal"
      autoComplete="off"
      value={draft}
      error={why}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

/** Also "0,25", as half the world writes it. */
function numberIn(draft: string): number | undefined {
  const typed = draft.trim().replace(',', '.');
  return /^(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : undefined;
}

function Kernel({
  spec,
  at,
  onSet,
  block,
}: FieldsProps & { readonly block: Extract<Block, { readonly kind: 'conv' }> }) {
  const choices = kernelChoices(spec, at, block.filters);
  return (
    <NativeSelect
      className={classes.field}
      size="xs"
      label={text.kernel}
      aria-label={text.of(text.kernel, at)}
      value={String(block.kernel)}
      // All that a kernel can break is the number of parameters.
      data={choices.map(({ kernel, why }) => ({
        value: String(kernel),
        label: why === undefined ? text.kernelSize(kernel) : text.kernelTooLarge(kernel),
        disabled: why !== undefined,
      }))}
      onChange={({ currentTarget }) => {
        const chosen = choices.find(({ kernel }) => String(kernel) === currentTarget.value);
        if (chosen) onSet({ ...block, kernel: chosen.kernel });
      }}
    />
  );
}
