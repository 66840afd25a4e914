import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useId } from 'react';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { exportFormats } from '../../../core/formats/export-formats.ts';
import { ModelHeadings } from '../../controls/ModelHeadings.tsx';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { exportWords } from '../../words/late.ts';
import classes from './Files.module.css';

const text = exportWords;

/** Why no model can be saved at present; undefined where one can. */
function whyNoModel({ model, diverged }: PlaygroundState): string | undefined {
  if (!model) return text.noModelYet;
  return diverged ? text.noSoundModel : undefined;
}

/** All that can be taken away: each model in each format, then what goes with them. */
export function Exports() {
  return (
    <>
      <ModelFiles />
      <OtherFiles />
    </>
  );
}

/** Two rows a format: its name with a button for each model, and below it who reads the file. */
function ModelFiles() {
  const playground = usePlayground();
  const models = useModels();
  const obstacle = usePlaygroundState(whyNoModel);
  const prefix = useId();
  return (
    <table className={classes.exports}>
      <caption id={`${prefix}caption`}>{obstacle ?? text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.format}</th>
          <ModelHeadings models={models} />
        </tr>
      </thead>
      {exportFormats.map((format) => {
        const { name, readBy } = text.formats[format.id];
        const about = `${prefix}${format.id}`;
        return (
          <tbody key={format.id}>
            <tr>
              <th scope="row">{name}</th>
              {models.map(({ id }) => (
                <td key={id}>
                  {format.models.some((model) => model === id) ? (
                    <ExportButton
                      name={text.name(`${id} ${name}`)}
                      color={id}
                      describedBy={obstacle ? `${prefix}caption` : about}
                      disabled={obstacle !== undefined}
                      onClick={() => void playground.exportModel(id, format.id)}
                    >
                      {id}
                    </ExportButton>
                  ) : (
                    '–'
                  )}
                </td>
              ))}
            </tr>
            <tr>
              <td id={about} className={classes.about} colSpan={1 + models.length}>
                {readBy}
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

function OtherFiles() {
  const playground = usePlayground();
  const noModel = usePlaygroundState(whyNoModel);
  const hasSteps = usePlaygroundState((state) => state.run.record.steps.length > 0);
  const hasPredictions = usePlaygroundState((state) => state.reports.float?.accuracy !== undefined);
  const prefix = useId();
  const others = [
    { id: 'script', ...text.script, obstacle: noModel, save: () => playground.exportScript() },
    {
      id: 'metrics',
      ...text.metrics,
      obstacle: hasSteps ? undefined : text.noSteps,
      save: () => playground.exportMetrics(),
    },
    {
      id: 'predictions',
      ...text.predictions,
      obstacle: hasPredictions ? undefined : text.noPredictions,
      save: () => playground.exportPredictions(),
    },
  ];
  return (
    <dl className={classes.others}>
      {others.map(({ id, title, what, button, about, obstacle, save }) => (
        <Fragment key={id}>
          <dt>{title}</dt>
          <dd>
            <ExportButton
              name={text.name(what)}
              describedBy={`${prefix}${id}`}
              disabled={obstacle !== undefined}
              onClick={() => void save()}
            >
              {button}
            </ExportButton>
          </dd>
          <dd id={`${prefix}${id}`} className={classes.about}>
            {obstacle ?? about}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface ExportButtonProps {
  /** The full name, for those who reach the button without its row: a screen reader's list of buttons, for example. */
  readonly name: string;
  /** The id of a sentence about it. */
  readonly describedBy: string;
  readonly color?: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  /** A word of the name. */
  readonly children: ReactNode;
}

function ExportButton({ name, describedBy, color, ...rest }: ExportButtonProps) {
  return (
    <Button
      size="xs"
      px={6}
      fullWidth
      variant={color === undefined ? 'default' : 'light'}
      aria-label={name}
      aria-describedby={describedBy}
      {...(color !== undefined && { color })}
      {...rest}
    />
  );
}
