/**
 * Starts the programs of this workshop and makes sure that none outlives it: each runs in a process group of its own,
 * which ends at its time limit, and with us when we are told to stop.
 */
import { type ChildProcess, spawn } from 'node:child_process';
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
      end(child, 'SIGKILL');
    }, limit);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/** Starts a program that stays, writing to our own terminal. End it with `end`. */
export const stay = (program: string, args: string[], cwd = root): ChildProcess =>
  start(program, args, cwd, 'inherit');

/** Tells a program and everything it started to stop. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended between the question and the signal.
  }
}

const running = new Set<ChildProcess>();

function start(program: string, args: string[], cwd: string, stdio: 'pipe' | 'inherit'): ChildProcess {
  const env = { ...process.env, PATH: `${at('node_modules', '.bin')}:${process.env.PATH}`, NO_COLOR: '1' };
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', stdio, stdio] });
  running.add(child);
  return child.on('close', () => running.delete(child));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of running) end(child);
    process.exit(130);
  });
