/**
 * On a page with iframes of ours: makes each as tall as its content says. Without it an iframe keeps the height it was
 * given, and scrolls.
 *
 *     <script type="module" src="…/widgets/<version>/iframe.js" integrity="sha384-…" crossorigin></script>
 *
 * A message counts when it comes from the window inside an iframe whose address, and whose present content, is of the
 * origin that this script came from; anything else on the page may say what it likes.
 */
const { origin } = new URL(import.meta.url);
const tallest = 50_000;

const ours = () =>
  [...document.querySelectorAll('iframe')].filter(
    // The whole address; as it was written where it is none.
    ({ src }) => src.startsWith(`${origin}/`),
  );

addEventListener('message', ({ source, origin: sender, data }) => {
  const height: unknown = data?.opennrwHeight;
  if (sender !== origin || typeof height !== 'number' || !(height > 0 && height <= tallest)) return;
  for (const frame of ours()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
});

for (const frame of ours()) frame.contentWindow?.postMessage('opennrw-height', '*');
