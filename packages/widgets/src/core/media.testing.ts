import { emulateMedia, type Media } from '@web/test-runner-commands';

/** Shows the page in another medium or in forced colours while `look` looks; skips where the engine cannot pretend. */
export async function inMedia(
  test: Mocha.Context,
  media: Media,
  back: Media,
  look: () => Promise<void>,
): Promise<void> {
  try {
    await emulateMedia(media);
  } catch (error) {
    if (/CDP support|cannot emulate/.test(String(error))) test.skip();
    throw error;
  }
  await look();
  await emulateMedia(back);
}
