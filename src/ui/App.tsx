import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import './generated/theme-variables.css';
import './theme.css';
import './forced-colors.css';
import { useEffect } from 'react';
import type { Playground } from '../client/actions.ts';
import { lateCode } from '../client/late/late-code.ts';
import { atRest } from '../client/store/at-rest.ts';
import type { ViewName } from '../core/settings/views.ts';
import classes from './App.module.css';
import { lateCharts } from './charts/late-charts.ts';
import { lateExplanation } from './controls/terms/late-explanation.ts';
import { DropFiles } from './frame/DropFiles.tsx';
import { FileInputs } from './frame/FileInputs.tsx';
import { Boundary } from './frame/failure/Boundary.tsx';
import { LateContent } from './frame/failure/LateContent.tsx';
import { PageFailure } from './frame/failure/PageFailure.tsx';
import { Header } from './frame/Header.tsx';
import { InTurn } from './frame/InTurn.tsx';
import { Language } from './frame/Language.tsx';
import { Notices } from './frame/Notices.tsx';
import { Panel } from './frame/Panel.tsx';
import { Scoreboard } from './frame/Scoreboard.tsx';
import { Theme } from './frame/Theme.tsx';
import { Views } from './frame/Views.tsx';
import { whenIdle } from './frame/when-idle.ts';
import { lateLesson } from './lessons/late-lesson.ts';
import { lateFigures } from './panels/Quantization/FullReport.tsx';
import { lateOptions } from './panels/Quantization/SchemeChoice.tsx';
import { loadPanelsAhead, panelsOf } from './panels.ts';
import { PlaygroundContext, usePlayground, usePlaygroundState } from './playground-context.ts';
import { lateShare } from './share/Share.tsx';

/**
 * So long the page has the processor for what is in sight: whoever has just come wants that first. Then, as soon as nothing is computed,
 * come the other views, and keeping a hundred files for later.
 */
const undisturbedMs = 5000;

async function loadAhead({ keepOffline, store }: Playground): Promise<void> {
  await lateCharts.loadAhead();
  await lateExplanation.loadAhead();
  await lateCode.loadAhead();
  await lateOptions.loadAhead();
  await lateFigures.loadAhead();
  await new Promise((resolve) => setTimeout(resolve, undisturbedMs));
  await atRest(store);
  await loadPanelsAhead();
  await lateShare.loadAhead();
  await lateLesson.loadAhead();
  await keepOffline();
}

/** Until every panel has had its turn. */
const drawnMs = 180;

interface AppProps {
  readonly playground: Playground;
  /** Called once, when the page is there to be seen. */
  readonly onShown: () => void;
}

/** The page; where it cannot be drawn, the way to the weights. */
export function App({ playground, onShown }: AppProps) {
  useEffect(() => {
    const timer = setTimeout(onShown, drawnMs);
    return () => clearTimeout(timer);
  }, [onShown]);
  return (
    <PlaygroundContext value={playground}>
      <Boundary fallback={({ message }) => <PageFailure message={message} />}>
        <Theme>
          <Language>
            <Page />
          </Language>
        </Theme>
      </Boundary>
    </PlaygroundContext>
  );
}

function Page() {
  const playground = usePlayground();
  const starting = usePlaygroundState((state) => state.engine === 'starting');
  // The engine first: without it there is nothing to open.
  useEffect(
    () => (starting ? undefined : whenIdle(() => void loadAhead(playground))),
    [starting, playground],
  );
  const view = usePlaygroundState((state) => state.settings.view);
  return (
    <>
      <Header />
      <div className={classes.inSight} data-part="in-sight">
        <InTurn turn={1}>
          <Scoreboard />
          <Views />
        </InTurn>
      </div>
      <Notices />
      <Taught />
      <InTurn turn={2}>
        <main>
          {view === 'workbench' ? <Workbench /> : <Opened view={view} />}
          <FileInputs />
        </main>
      </InTurn>
      <DropFiles />
    </>
  );
}

/** A lesson, or what a teacher has hidden, where the address asks for it. */
function Taught() {
  const isTaught = usePlaygroundState(
    ({ settings: { lesson, lessonText, hide, fix } }) => lesson !== 'none' || lessonText + hide + fix !== '',
  );
  return isTaught && <LateContent content={lateLesson} />;
}

/** What the page is for, on one screen: play, train, quantize, compare. A phone gets it in this order, training first. */
function Workbench() {
  return (
    <div className={classes.workbench}>
      <div className={classes.training}>
        <Panel id="training" />
      </div>
      <div className={classes.tryIt}>
        <InTurn turn={1}>
          <Panel id="tryIt" />
        </InTurn>
      </div>
      <div className={classes.results}>
        <InTurn turn={2}>
          <Panel id="quantization" />
        </InTurn>
        <InTurn turn={3}>
          <Panel id="comparison" />
        </InTurn>
      </div>
    </div>
  );
}

/** A view of its own: its panels at full width. */
function Opened({ view }: { readonly view: ViewName }) {
  return (
    <div className={classes.opened}>
      {panelsOf(view).map((id) => (
        <Panel key={id} id={id} />
      ))}
    </div>
  );
}
