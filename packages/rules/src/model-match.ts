/** Which model dataset a title may be about. A guess for somebody to confirm: it counts nowhere by itself. */
import { fold } from './fold.ts';
import { type ModelDataset, modelDatasets } from './model-datasets.ts';

/** Shorter stems than this are in too many words: "Bad" is in "Badminton". */
const SHORTEST = 6;

/** Every word of the last part of a name, without its ending: "Radverkehr – Radwege" → ["radweg"]. */
const stems: readonly { model: ModelDataset; words: readonly string[] }[] = modelDatasets.map((model) => ({
  model,
  words: fold(model.label.de.split('–').at(-1) ?? '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/(en|er|es|e|n|s)$/, '')),
}));

/** The model datasets whose name is in the title, the longest match first. */
export function proposedModels(title: string): ModelDataset[] {
  const text = fold(title);
  return stems
    .filter(({ words }) => words.join('').length >= SHORTEST && words.every((word) => text.includes(word)))
    .sort((one, other) => other.words.join('').length - one.words.join('').length)
    .map(({ model }) => model);
}
