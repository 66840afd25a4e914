import { type PanelEntry, type PanelId, panels } from '../panels.ts';
import { headings } from '../words/words.ts';
import { LateContent } from './failure/LateContent.tsx';
import classes from './Panel.module.css';

/** A card of the page: a heading, its question, and what answers it. Where that fails, the card says so and the others stay. */
export function Panel({ id }: { readonly id: PanelId }) {
  const { half, content }: PanelEntry = panels[id];
  const { heading, question } = headings[id];
  return (
    <section id={id} className={classes.panel} data-half={half} aria-labelledby={`${id}-heading`}>
      <div className={classes.head}>
        <h2 id={`${id}-heading`} className={classes.heading}>
          {heading}
        </h2>
        <p className={classes.question}>{question}</p>
      </div>
      <LateContent content={content} />
    </section>
  );
}
