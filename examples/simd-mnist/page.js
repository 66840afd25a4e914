// Starts the comparison and shows its lines. ?steps=500 in the address takes 500 steps on each backend.
const output = document.querySelector('pre');
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

/** @param {string} line */
function show(line) {
  output?.append(`${line}\n`);
}

worker.addEventListener('message', ({ data: { line, results } }) => {
  if (line) show(line);
  if (results && output) output.dataset.results = JSON.stringify(results);
});
worker.addEventListener('error', ({ message }) => show(`Failed: ${message}`));
worker.postMessage(Number(new URLSearchParams(location.search).get('steps') ?? 100));
