/** A screen that nobody sees (Xvfb): engines draw on it as on a real one, WebGL included, which Firefox has nowhere else. */
import { existsSync } from 'node:fs';
import { end, stay } from '../programs.ts';

const number = 100 + (process.pid % 400);

/** What a program needs to draw there, without a graphics card. */
export const onScreen = { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' };

export const hasScreen = (): boolean => existsSync('/usr/bin/Xvfb');

/** Switches the screen on. @returns what switches it off */
export async function openScreen(): Promise<() => Promise<void>> {
  const size = ['-screen', '0', '1600x1400x24'];
  const screen = stay('Xvfb', [onScreen.DISPLAY, ...size, '-nolisten', 'tcp'], { output: 'pipe' });
  const limit = Date.now() + 10_000;
  while (!existsSync(`/tmp/.X11-unix/X${number}`)) {
    if (Date.now() > limit)
      throw new Error(`Xvfb has not opened display ${onScreen.DISPLAY} within ten seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return () => end(screen);
}
