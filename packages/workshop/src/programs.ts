/**
 * Starts the programs of this workshop and makes sure that none outlives it: each runs in a process group of its own,
 * which ends at its time limit, and with us when we are told to stop.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { at, root } from './places.ts';

/** What is left of a program that has ended. */
export interface Ended {
  /** Whether it ended by itself with exit code 0. */
  ok: boolean;
  /** Everything it wrote, both channels in order, without colours. */
  output: string;
}

export interface ProgramOptions {
  /** Folder to run in, default the repository's. */
  cwd?: string;
  /** Milliseconds after which the program and its children are killed. */
  limit?: number;
}

/** Runs a program of `node_modules/.bin` or of the system to its end and keeps its output. */
export function run(
  program: string,
  args: string[],
  { cwd = root, limit = 280_000 }: ProgramOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(program, args, cwd, 'pipe');
    let output = '';
    const keep = (text: string) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => {
      keep(`\nStopped after ${limit / 1000} s.\n`);
      signal(child, 'SIGKILL');
    }, limit);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/** Starts a program that stays. It writes to our own terminal unless `output` is `pipe`. End it with `end`. */
export function stay(
  program: string,
  args: string[],
  { output = 'inherit', variables = {} }: { output?: Output; variables?: Record<string, string> } = {},
): ChildProcess {
  return start(program, args, root, output, variables);
}

/** Tells a program and everything it started to stop, and waits until it has; after `grace` ms it is killed. */
export async function end(child: ChildProcess, grace = 5_000): Promise<void> {
  if (!isRunning(child)) return;
  const closed = once(child, 'close');
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), grace);
  await closed;
  clearTimeout(timer);
}

type Output = 'pipe' | 'inherit';

const running = new Set<ChildProcess>();

function start(
  program: string,
  args: string[],
  cwd: string,
  output: Output,
  variables: Record<string, string> = {},
): ChildProcess {
  const PATH = `${at('node_modules', '.bin')}:${process.env.PATH}`;
  const env = { ...process.env, PATH, NO_COLOR: '1', ...variables };
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  running.add(child);
  return child.on('close', () => running.delete(child));
}

const isRunning = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid !== undefined && exitCode === null && signalCode === null;

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || !isRunning(child)) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // It ended between the question and the signal.
  }
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, async () => {
    await Promise.all([...running].map((child) => end(child)));
    process.exit(130);
  });
