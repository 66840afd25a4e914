/** The page's entry: makes the playground and shows it. */
import { createRoot } from 'react-dom/client';
import { createPlayground } from './client/playground.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<App playground={createPlayground()} />);
