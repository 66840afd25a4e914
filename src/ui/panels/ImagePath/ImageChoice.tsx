import { Button, TextInput } from '@mantine/core';
import type { FollowedImage } from '../../../client/store/slices/late/image-path.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { TestImageSteps } from '../../controls/TestImageSteps.tsx';
import { type DataSet, useDataSet } from '../../data-set.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './ImagePath.module.css';

const text = imagePathWords.image;

/** Which image is followed: any of the test set, or the drawing that the models are tried on. */
export function ImageChoice({ followed }: { readonly followed: FollowedImage | undefined }) {
  const { follow } = usePlayground();
  const dataSet = useDataSet();
  const count = usePlaygroundState((state) => state.data?.testImages ?? 0);
  const hasOwn = usePlaygroundState(
    (state) => state.trial !== undefined && state.trial.subject.kind !== 'test-image',
  );
  const index = followed?.subject.kind === 'test-image' ? followed.subject.index : undefined;
  const goTo = (wanted: number) => void follow(wanted);
  const caption = followed ? inWords(followed, dataSet) : '';
  return (
    <div className={classes.choice}>
      <Picture
        pixels={followed?.pixels}
        channels={dataSet.channels}
        label={text.picture(caption)}
        className={classes.followed}
      />
      <div>
        <p className={classes.caption}>{caption}</p>
        <div className={classes.buttons}>
          <TextInput
            className={classes.number}
            type="number"
            size="xs"
            aria-label={text.field}
            min={0}
            max={Math.max(0, count - 1)}
            value={index ?? ''}
            disabled={count === 0}
            onChange={({ currentTarget: { value } }) => {
              const wanted = Number(value);
              if (value !== '' && Number.isInteger(wanted) && wanted >= 0 && wanted < count) goTo(wanted);
            }}
          />
          <TestImageSteps shown={index} onChoose={goTo} />
          <Button size="xs" variant="default" disabled={!hasOwn} onClick={() => void follow('trial')}>
            {text.useOwn}
          </Button>
        </div>
      </div>
    </div>
  );
}

function inWords({ subject }: FollowedImage, { nameOf }: DataSet): string {
  switch (subject.kind) {
    case 'drawing':
      return text.drawing;
    case 'picture':
      return text.own(subject.name);
    case 'test-image':
      return text.test(subject.index, nameOf(subject.label));
    default:
      return subject satisfies never;
  }
}
