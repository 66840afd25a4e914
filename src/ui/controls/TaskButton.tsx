import { Button } from '@mantine/core';
import type { Status } from '../../client/views/status.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import classes from './TaskButton.module.css';

const text = words.training;

type TaskAction = 'begin' | 'pause' | 'resume';

function actionOf(status: Status): TaskAction {
  if (status === 'paused') return 'resume';
  return status === 'training' || status === 'evaluating' || status === 'quantizing' ? 'pause' : 'begin';
}

interface TaskButtonProps {
  /** What it does while nothing runs. */
  readonly begin: { readonly action: string; readonly label: string; readonly act: () => Promise<void> };
  /** Whether it stands out also while nothing runs. */
  readonly isNext: boolean;
  readonly color?: string;
}

/** Begins a task, then pauses it, then resumes it. */
export function TaskButton({ begin, isNext, color }: TaskButtonProps) {
  const playground = usePlayground();
  const action = usePlaygroundState(({ status }) => actionOf(status));
  const act = { begin: begin.act, pause: playground.pause, resume: playground.resume };
  return (
    <Button
      className={classes.task}
      variant={isNext || action !== 'begin' ? 'filled' : 'outline'}
      {...(color && { color })}
      size="sm"
      data-action={action === 'begin' ? begin.action : action}
      onClick={({ detail }) => {
        // The second click of a double one was meant for what the button said before.
        if (detail <= 1) void act[action]();
      }}
    >
      {action === 'begin' ? begin.label : text[action]}
    </Button>
  );
}
