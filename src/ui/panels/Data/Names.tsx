import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Details } from '../../controls/Details.tsx';
import { useDataSet } from '../../data-set.ts';
import { usePlayground } from '../../playground-context.ts';
import { ownDataWords } from '../../words/late.ts';
import classes from './Data.module.css';

const text = ownDataWords.names;

/** What the data set is called, and its classes: those as lines of text. */
export function Names() {
  const { renameData } = usePlayground();
  const { name, classNames } = useDataSet();
  const present = classNames.join('\n');
  const [title, setTitle] = useState(name);
  const [lines, setLines] = useState(present);
  useEffect(() => setTitle(name), [name]);
  useEffect(() => setLines(present), [present]);
  return (
    <Details name="data-names" className={classes.details} summary={text.summary}>
      <div className={classes.names}>
        <TextInput
          label={text.title}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Textarea
          label={text.label}
          description={text.hint}
          inputWrapperOrder={['label', 'input', 'description']}
          rows={Math.min(12, classNames.length + 1)}
          value={lines}
          onChange={({ currentTarget }) => setLines(currentTarget.value)}
        />
        <div>
          <Button
            variant="default"
            size="xs"
            disabled={lines === present && title === name}
            onClick={() => void renameData(title, lines.replace(/\n+$/, '').split('\n'))}
          >
            {text.save}
          </Button>
        </div>
      </div>
    </Details>
  );
}
