/** Finds the JSON of a TF.js model among files, whatever it is called, and reads it. */
import * as v from 'valibot';
import type { FileSet } from '../file-set.ts';
import { decodeUtf8 } from '../utf8.ts';
import { TfjsLayersError } from './error.ts';
import { type ModelJson, modelSchema } from './manifest.ts';

/** SimpleCNN's takes 3,000 bytes, the largest network's ten times that, with what Keras 3 adds. */
const longestModel = 500_000;

/** Paths of what looks like the JSON of a TF.js model: by what it holds, or by the name that it usually has. */
export function tfjsModelPaths(files: FileSet): readonly string[] {
  const texts = [...files].filter(([path]) => /\.json$/i.test(path));
  const marked = texts.filter(([, entry]) => {
    const text = entry.size > longestModel ? undefined : decodeUtf8(entry.read());
    return text !== undefined && /"weightsManifest"|"modelTopology"/.test(text);
  });
  const found = marked.length > 0 ? marked : texts.filter(([path]) => /(^|\/)model\.json$/.test(path));
  return found.map(([path]) => path);
}

export interface ModelFile {
  readonly path: string;
  readonly model: ModelJson;
}

/** Throws TfjsLayersError where there is not one such file, or where it is not that of a layers model. fileName is for messages. */
export function readModelFile(files: FileSet, fileName: string): ModelFile {
  const fail = (problem: string): never => {
    throw new TfjsLayersError(fileName, problem);
  };
  const [path, ...others] = tfjsModelPaths(files);
  if (path === undefined) return fail('it holds no model.json.');
  if (others.length > 0) {
    fail(`it holds several models (${path.slice(0, 80)}, ${others[0]?.slice(0, 80)}). Choose one by itself.`);
  }
  const entry = files.get(path);
  if (!entry || entry.size > longestModel)
    return fail(`its ${path} has ${entry?.size} bytes, more than the ${longestModel} allowed.`);
  const text = decodeUtf8(entry.read());
  if (text === undefined) return fail(`its ${path} is not UTF-8 text.`);
  return { path, model: checked(parsed(text, path, fail), path, fail) };
}

type Fail = (problem: string) => never;

function parsed(text: string, path: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(`its ${path} is not JSON (${message}).`);
  }
}

function checked(json: unknown, path: string, fail: Fail): ModelJson {
  if (v.is(graphModelSchema, json)) {
    return fail(
      'it is a graph model (tfjs_graph_model): a list of operations, from which the layers can no longer be told. Convert the Keras model that it was made of with tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model.',
    );
  }
  const result = v.safeParse(modelSchema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  return fail(
    `its ${path} is not that of a layers model (${v.getDotPath(issue) ?? 'all of it'}: ${issue.message.slice(0, 200)}).`,
  );
}

const graphModelSchema = v.union([
  v.object({ format: v.literal('graph-model') }),
  v.object({ modelTopology: v.object({ node: v.array(v.unknown()) }) }),
]);
