import { type Cut, withCuts } from './cuts.ts';

/**
 * The code of @lit/task without what `core/data.ts` never asks of it: a task is made with an object that has `task`, `args`
 * and `argsEqual`, runs with every update or by `run()`, and is read by `status` and `error`. 0.4 kB for every visitor.
 *
 * @throws when something to cut is not where it was.
 */
export const leanTask = (code: string): string => withCuts(code, cuts, '@lit/task');

/** What goes, and what stays in its place. */
const cuts: readonly Cut[] = [
  // Results that are waited for or kept, and renderers for them: Data keeps its own and is rendered by its state.
  [/get taskComplete\(\)\{.*?\}(?=constructor)/s, ''],
  [/1===this\.\w+\?(this\.\w+\?\.abort\(\)):\(.*?\)(?=,this\.\w+=1,)/s, '$1'],
  [/abort\(t\)\{.*?(?=get error)/s, ''],
  [/render\(t\)\{switch.*?\}\}/s, ''],
  [/if\(!1===e\)\{.*?(this\.\w+=2),.*?(this\.\w+=3),.*?\}this\.\w+=s,/s, '$1+e,'],
  // Other ways to be made: by a function, with a first value, with calls back.
  [/"object"==typeof s\?s:\{task:s,args:i\}/, 's'],
  [/(?<=argsEqual)\?\?.*?\}(?=hostUpdate\(\))/s, '}'],
  // Other times to run, and questions that are none.
  [/!0===this\.autoRun&&(this\.\w+\(\)\})hostUpdated\(\)\{[^{}]*\}/, '$1'],
  [/"afterUpdate"===this\.autoRun\?.*?:(?=this\.\w+\.requestUpdate)/s, ''],
  [/if\(void 0===(this\.\w+)\)return;const t=.*?;return t(?=\})/s, 'return $1()'],
  [/t===s\|\|void 0===t\|\|/, ''],
];
