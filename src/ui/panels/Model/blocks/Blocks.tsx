import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { blockKinds, type Edit, edited, newBlock } from '../../../../core/network/editing/edits.ts';
import { formatNetwork } from '../../../../core/network/format.ts';
import type { NetworkSpec } from '../../../../core/network/spec.ts';
import { blockOutputs } from '../../../../core/network/stages.ts';
import { inWords } from '../../../words/in-words.ts';
import { networkWords } from '../../../words/late.ts';
import type { ChosenNetwork } from '../use-network.ts';
import { BlockRow, type Tool } from './BlockRow.tsx';
import classes from './Blocks.module.css';
import { useDrag } from './use-drag.ts';

const text = networkWords.blocks;

interface BlocksProps {
  readonly chosen: ChosenNetwork;
  readonly spec: NetworkSpec;
}

/** The network as blocks that a person adds, sets, moves and removes. */
export function Blocks({ chosen, spec }: BlocksProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<{ readonly at: number; readonly tool: Tool } | undefined>(undefined);
  const [said, setSaid] = useState('');
  const { blocks } = spec;
  const outputs = blockOutputs(spec);

  const edit = (wish: Edit, tool?: Tool) => {
    const result = edited(spec, wish);
    if (!result.ok) {
      setSaid(inWords(result.why));
      return;
    }
    setSaid(whatWasDone(wish, spec, result.at));
    if (tool) focusNext.current = { at: result.at, tool };
    chosen.choose(formatNetwork(result.spec));
  };
  const { drag, handle } = useDrag(list, (at, to) => edit({ kind: 'move', at, to }));

  // The button that was pressed keeps the focus: its block now stands elsewhere, or another has taken its place.
  useEffect(() => {
    const next = focusNext.current;
    if (!next) return;
    focusNext.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-block="${next.at}"] [data-tool="${next.tool}"]`)?.focus();
  });
  return (
    <section className={classes.blocks} aria-label={text.label}>
      <div className={classes.end}>
        <b>{text.image}</b>
        <span className={classes.output}>{[spec.channels, spec.side, spec.side].join(' × ')}</span>
      </div>
      <ol ref={list} className={classes.list}>
        {blocks.map((block, at) => (
          <BlockRow
            // Blocks have no names of their own: which one it is is said by its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            key={at}
            spec={spec}
            at={at}
            block={block}
            output={outputs[at] ?? []}
            handle={handle(at)}
            drag={drag}
            onEdit={edit}
            onRefusal={setSaid}
          />
        ))}
      </ol>
      <div className={classes.end}>
        <b>{text.answer}</b> <span className={classes.answer}>{text.answerDetail(spec.classes)}</span>
      </div>
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
      <AddBlock
        spec={spec}
        onAdd={(wish) => edit(wish)}
        onUndo={
          chosen.undo &&
          (() => {
            chosen.undo?.();
            setSaid(text.undone);
          })
        }
      />
    </section>
  );
}

interface AddBlockProps {
  readonly spec: NetworkSpec;
  readonly onAdd: (edit: Edit) => void;
  readonly onUndo: (() => void) | undefined;
}

/** One button for each kind. What there is no room for is not offered, and the reason stands below. */
function AddBlock({ spec, onAdd, onUndo }: AddBlockProps) {
  const offers = blockKinds.map((kind) => {
    const edit: Edit = { kind: 'add', block: newBlock(kind, spec) };
    const result = edited(spec, edit);
    return { kind, edit, why: result.ok ? undefined : inWords(result.why) };
  });
  return (
    <>
      <fieldset className={classes.add}>
        <legend>{text.add}</legend>
        {offers.map(({ kind, edit, why }) => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            aria-label={text.addOne(kind)}
            {...offered(why === undefined)}
            aria-describedby={why === undefined ? undefined : `no-${kind}`}
            leftSection="+"
            onClick={() => why === undefined && onAdd(edit)}
          >
            {text.names[kind]}
          </Button>
        ))}
        <Button
          className={classes.undo}
          variant="default"
          size="xs"
          {...offered(onUndo !== undefined)}
          onClick={onUndo}
        >
          {text.undo}
        </Button>
      </fieldset>
      {offers.map(
        ({ kind, why }) =>
          why !== undefined && (
            <p key={kind} id={`no-${kind}`} className={classes.why}>
              {text.cannotAdd(kind, why)}
            </p>
          ),
      )}
    </>
  );
}

/** A button that is not offered keeps the focus that it has: who works by keyboard would begin anew at the top of the page. */
const offered = (isOffered: boolean) => (isOffered ? {} : { 'data-disabled': true, 'aria-disabled': true });

/** What an edit did, for those who don't see the list. at: where the block stands now. */
function whatWasDone(edit: Edit, { blocks }: NetworkSpec, at: number): string {
  if (edit.kind === 'add') return text.added(edit.block, at);
  const block = blocks[edit.at];
  if (!block || edit.kind === 'set') return '';
  return edit.kind === 'move' ? text.moved(block, at, blocks.length) : text.removed(block);
}
