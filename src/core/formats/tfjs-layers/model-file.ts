/** Finds the JSON of a TF.js model among files, whatever it is called, and reads it. */
import * as v from 'valibot';
import { messageOf } from '../../told.ts';
import type { FileSet } from '../file-set.ts';
import { someOf } from '../safetensors/some-of.ts';
import { decodeUtf8 } from '../utf8.ts';
import { TfjsLayersError } from './error.ts';
import { type ModelJson, modelSchema } from './manifest.ts';
import { told } from './telling.ts';

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
  if (path === undefined) return fail(told('tfjs/no-model'));
  if (others.length > 0) {
    fail(told('tfjs/several-models', { models: someOf([path, ...others]) }));
  }
  const entry = files.get(path);
  if (!entry || entry.size > longestModel)
    return fail(
      told('tfjs/model-too-long', {
        model: path,
        bytes: String(entry?.size),
        most: String(longestModel),
      }),
    );
  const text = decodeUtf8(entry.read());
  if (text === undefined) return fail(told('tfjs/model-not-utf-8', { model: path }));
  return { path, model: checked(parsed(text, path, fail), path, fail) };
}

type Fail = (problem: string) => never;

function parsed(text: string, path: string, fail: Fail): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(told('tfjs/model-not-json', { model: path, cause: messageOf(error) }));
  }
}

function checked(json: unknown, path: string, fail: Fail): ModelJson {
  if (v.is(graphModelSchema, json)) {
    return fail(told('tfjs/graph-model'));
  }
  const result = v.safeParse(modelSchema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const problem = issue.message.slice(0, 200);
  return fail(
    field === null
      ? told('tfjs/other-model', { model: path, problem })
      : told('tfjs/other-model-field', { model: path, field, problem }),
  );
}

const graphModelSchema = v.union([
  v.object({ format: v.literal('graph-model') }),
  v.object({ modelTopology: v.object({ node: v.array(v.unknown()) }) }),
]);
