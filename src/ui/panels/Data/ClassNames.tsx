import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Details } from '../../controls/Details.tsx';
import { useDataSet } from '../../data-set.ts';
import { usePlayground } from '../../playground-context.ts';
import { ownDataWords } from '../../words/late/data.ts';
import classes from './Data.module.css';

const text = ownDataWords.names;

/** The names of the classes as lines of text. */
export function ClassNames() {
  const { renameClasses } = usePlayground();
  const { classNames } = useDataSet();
  const present = classNames.join('\n');
  const [draft, setDraft] = useState(present);
  useEffect(() => setDraft(present), [present]);
  return (
    <Details name="class-names" className={classes.details} summary={text.summary}>
      <Textarea
        label={text.label}
        description={text.hint}
        inputWrapperOrder={['label', 'input', 'description']}
        rows={Math.min(12, classNames.length + 1)}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      <Button
        variant="default"
        size="xs"
        mt="xs"
        disabled={draft === present}
        onClick={() => void renameClasses(draft.replace(/\n+$/, '').split('\n'))}
      >
        {text.save}
      </Button>
    </Details>
  );
}
