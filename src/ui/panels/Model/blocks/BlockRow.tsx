import { ActionIcon } from '@mantine/core';
import type { HTMLAttributes } from 'react';
import { type Edit, edited } from '../../../../core/network/editing/edits.ts';
import type { Block, NetworkSpec } from '../../../../core/network/spec.ts';
import { inWords } from '../../../words/in-words.ts';
import { networkWords } from '../../../words/late.ts';
import { BlockFields } from './BlockFields.tsx';
import classes from './Blocks.module.css';
import type { Drag } from './use-drag.ts';

const text = networkWords.blocks;

/** The buttons of a block. The one that was pressed keeps the focus, wherever the block goes. */
export type Tool = 'earlier' | 'later' | 'remove';

interface BlockRowProps {
  readonly spec: NetworkSpec;
  readonly at: number;
  readonly block: Block;
  /** (channels, height, width) or (features): what it makes of one image. */
  readonly output: readonly number[];
  readonly handle: HTMLAttributes<HTMLElement>;
  /** Of any block. */
  readonly drag: Drag | undefined;
  /** tool: what was pressed; undefined where the block was set to something else. */
  readonly onEdit: (edit: Edit, tool?: Tool) => void;
  readonly onRefusal: (why: string) => void;
}

export function BlockRow({ spec, at, block, output, handle, drag, onEdit, onRefusal }: BlockRowProps) {
  const isDragged = drag?.at === at;
  const move = (to: number): Edit => ({ kind: 'move', at, to });
  const button = (tool: Tool, label: string, sign: string, edit: Edit, beyond?: string) => {
    const result = beyond === undefined ? edited(spec, edit) : { ok: false as const, why: beyond };
    const why = result.ok ? undefined : inWords(result.why);
    return (
      <ActionIcon
        className={classes.tool}
        variant="default"
        aria-label={label}
        title={why ?? label}
        // It can be pressed all the same: it answers with the reason, which a finger finds in no other way.
        aria-disabled={why !== undefined}
        data-tool={tool}
        onClick={() => (why === undefined ? onEdit(edit, tool) : onRefusal(why))}
      >
        {sign}
      </ActionIcon>
    );
  };
  const last = spec.blocks.length - 1;
  return (
    <li
      className={classes.block}
      data-block={at}
      data-drop={dropAt(drag, at)}
      data-dragged={isDragged || undefined}
      style={isDragged ? { transform: `translateY(${drag.by}px)` } : undefined}
    >
      <span className={classes.handle} title={text.drag} aria-hidden="true" {...handle}>
        ⠿
      </span>
      <b className={classes.name}>{text.names[block.kind]}</b>
      <div className={classes.fields}>
        <BlockFields
          block={block}
          spec={spec}
          at={at}
          onSet={(set) => onEdit({ kind: 'set', at, block: set })}
        />
      </div>
      <span className={classes.output}>{output.join(' × ')}</span>
      <div className={classes.tools}>
        {button('earlier', text.earlier(at), '↑', move(at - 1), at === 0 ? text.isFirst : undefined)}
        {button('later', text.later(at), '↓', move(at + 1), at === last ? text.isLast : undefined)}
        {button('remove', text.remove(at), '×', { kind: 'remove', at })}
      </div>
    </li>
  );
}

/** On which side of this block the dragged one would come to stand. */
function dropAt(drag: Drag | undefined, at: number): 'before' | 'after' | undefined {
  if (!drag || drag.to === drag.at || drag.to !== at) return undefined;
  return drag.to < drag.at ? 'before' : 'after';
}
