import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/Slider.css';
import '@mantine/core/styles/Progress.css';
import './theme.css';
import './forced-colors.css';
import { useEffect } from 'react';
import type { Playground } from '../client/playground.ts';
import classes from './App.module.css';
import { lateCharts } from './charts/late-charts.ts';
import { Boundary } from './frame/Boundary.tsx';
import { DropWeights } from './frame/DropWeights.tsx';
import { Header } from './frame/Header.tsx';
import { InTurn } from './frame/InTurn.tsx';
import { Notices } from './frame/Notices.tsx';
import { PageFailure } from './frame/PageFailure.tsx';
import { Panel } from './frame/Panel.tsx';
import { Scoreboard } from './frame/Scoreboard.tsx';
import { Stages } from './frame/Stages.tsx';
import { whenIdle } from './frame/when-idle.ts';
import { PlaygroundContext } from './playground-context.ts';
import { cssVariables, theme } from './theme.ts';

/** The page; where it cannot be drawn, the way to the weights. */
export function App({ playground }: { readonly playground: Playground }) {
  useEffect(() => whenIdle(() => void lateCharts.loadAhead()), []);
  return (
    <PlaygroundContext value={playground}>
      <Boundary fallback={({ message }) => <PageFailure message={message} />}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <Page />
        </MantineProvider>
      </Boundary>
    </PlaygroundContext>
  );
}

/** The panels that change during training come first in the document. A wide window puts data and settings on the left. */
function Page() {
  return (
    <>
      <Header />
      <div className={classes.inSight}>
        <Scoreboard />
        <Stages />
      </div>
      <Notices />
      <main className={classes.bench}>
        <div className={classes.middle}>
          <Panel id="training" />
          <div className={classes.later}>
            <InTurn turn={6}>
              <Panel id="settings" />
            </InTurn>
          </div>
          <div className={classes.sweep}>
            <InTurn turn={8}>
              <Panel id="sweep" />
            </InTurn>
          </div>
        </div>
        <div className={classes.right}>
          <InTurn turn={1}>
            <Panel id="quantization" />
          </InTurn>
          <InTurn turn={2}>
            <Panel id="comparison" />
          </InTurn>
        </div>
        <div className={classes.left}>
          <InTurn turn={3}>
            <Panel id="data" />
          </InTurn>
          <InTurn turn={4}>
            <Panel id="model" />
          </InTurn>
          <InTurn turn={5}>
            <Panel id="files" />
          </InTurn>
        </div>
      </main>
      <DropWeights />
    </>
  );
}
