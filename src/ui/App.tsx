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
import type { Playground } from '../client/playground.ts';
import classes from './App.module.css';
import { DropWeights } from './frame/DropWeights.tsx';
import { Header } from './frame/Header.tsx';
import { InTurn } from './frame/InTurn.tsx';
import { Notices } from './frame/Notices.tsx';
import { Scoreboard } from './frame/Scoreboard.tsx';
import { Stages } from './frame/Stages.tsx';
import { Comparison } from './panels/Comparison/Comparison.tsx';
import { Data } from './panels/Data/Data.tsx';
import { Files } from './panels/Files/Files.tsx';
import { Model } from './panels/Model/Model.tsx';
import { Quantization } from './panels/Quantization/Quantization.tsx';
import { Settings } from './panels/Settings/Settings.tsx';
import { Sweep } from './panels/Sweep/Sweep.tsx';
import { Training } from './panels/Training/Training.tsx';
import { PlaygroundContext } from './playground-context.ts';
import { cssVariables, theme } from './theme.ts';

/** The workbench. In the order of the document what moves comes first; a wide window puts data and settings on the left. */
export function App({ playground }: { readonly playground: Playground }) {
  return (
    <PlaygroundContext value={playground}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Header />
        <div className={classes.inSight}>
          <Scoreboard />
          <Stages />
        </div>
        <Notices />
        <main className={classes.bench}>
          <div className={classes.middle}>
            <Training />
            <div className={classes.later}>
              <InTurn turn={6}>
                <Settings />
              </InTurn>
            </div>
            <div className={classes.sweep}>
              <InTurn turn={8}>
                <Sweep />
              </InTurn>
            </div>
          </div>
          <div className={classes.right}>
            <InTurn turn={1}>
              <Quantization />
            </InTurn>
            <InTurn turn={2}>
              <Comparison />
            </InTurn>
          </div>
          <div className={classes.left}>
            <InTurn turn={3}>
              <Data />
            </InTurn>
            <InTurn turn={4}>
              <Model />
            </InTurn>
            <InTurn turn={5}>
              <Files />
            </InTurn>
          </div>
        </main>
        <DropWeights />
      </MantineProvider>
    </PlaygroundContext>
  );
}
