/**
 * Makes the configurator live. Without it the form is sent and the page comes anew; with it the same server says the same
 * texts as JSON while somebody types. What is filtered, searched or moved in the preview becomes the field „preset“: the
 * preview is a page of this server, so its address can be read. Everything shown is text, never HTML.
 */

interface Answer {
  /** By the name of their place in the page. */
  texts: Record<string, string>;
  /** The way to the preview. */
  preview: string;
  preset: string;
  /** By the name of the field. */
  faults: Record<string, string>;
  contrasts: { name: string; fits: string; text: string }[];
}

function find<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

const form = find<HTMLFormElement>('#baukasten');
const frame = find<HTMLIFrameElement>('#preview');
const stage = find<HTMLElement>('.stage');
const preset = find<HTMLInputElement>('[name=preset]');
const height = find<HTMLInputElement>('[name=preview-height]');
const news = find<HTMLElement>('#news');
const { dataset: sentences } = find<HTMLElement>('#messages');

/** The address that the preview shows, as the server last said it. */
let shown = frame.getAttribute('src') ?? '';
/** What stood last behind the `#` of the preview. */
let seen: string | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

const say = (text = ''): void => {
  news.textContent = text;
};

/** What the form says, without empty fields. */
const said = (): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !!pair[1],
    ),
  );

const value = (name: string): string => said().get(name) ?? '';

/** Asks for everything anew; `fromPreview` leaves the preview as it is. */
async function ask(fromPreview = false): Promise<void> {
  asking?.abort();
  const now = new AbortController();
  asking = now;
  const query = said();
  try {
    const response = await fetch(`baukasten/code.json?${query}`, { signal: now.signal });
    if (!response.ok) throw new Error(`${response.status}`);
    const answer: Answer = await response.json();
    history.replaceState(history.state, '', `?${query}`);
    show(answer, fromPreview);
  } catch {
    if (!now.signal.aborted) say(sentences.failed);
  }
}

function show(answer: Answer, fromPreview: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const text = answer.texts[part.dataset.part ?? ''] ?? '';
    part.hidden = !text;
    const code = part.querySelector('code');
    if (code && code.textContent !== text) code.textContent = text;
  }
  for (const missing of document.querySelectorAll<HTMLElement>('[data-missing]'))
    missing.hidden = !!answer.texts[missing.dataset.missing ?? ''];
  showFaults(answer.faults);
  showContrasts(answer.contrasts);
  if (fromPreview) preset.value = answer.preset;
  else if (answer.preview !== shown) frame.contentWindow?.location.replace(answer.preview);
  shown = answer.preview;
  const faulty = Object.keys(answer.faults).length > 0;
  say(faulty ? sentences.faulty : fromPreview ? sentences.chosen : sentences.current);
}

function showFaults(faults: Record<string, string>): void {
  document.querySelector('.faults')?.remove();
  for (const place of document.querySelectorAll<HTMLElement>('.fault')) {
    const name = place.id.replace('fault-', '');
    place.textContent = faults[name] ?? '';
    place.hidden = !faults[name];
    document.getElementById(`f-${name}`)?.toggleAttribute('aria-invalid', !!faults[name]);
  }
}

function showContrasts(contrasts: Answer['contrasts']): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-contrast]')) {
    const verdict = contrasts.find(({ name }) => name === line.dataset.contrast);
    line.hidden = !verdict;
    line.dataset.fits = verdict?.fits ?? '';
    const text = line.querySelector('b');
    if (text) text.textContent = verdict?.text ?? '';
  }
}

/** What was chosen in the preview, as its address has it; `undefined` as long as nobody has chosen anything. */
function chosen(): string | undefined {
  const key = `opennrw.${value('widget')}=`;
  try {
    const parts = frame.contentWindow?.location.hash.slice(1).split('&') ?? [];
    return parts.find((part) => part.startsWith(key))?.slice(key.length);
  } catch {
    // Somebody has left our server inside the preview.
    return undefined;
  }
}

function look(): void {
  const now = chosen();
  if (now === undefined || now === seen) return;
  seen = now;
  preset.value = now;
  void ask(true);
}

/** The stage is as wide as the page has room; a wider preview is drawn smaller. */
function fit(): void {
  const width = Number(frame.width);
  const scale = Math.min(1, stage.clientWidth / width);
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
  stage.style.height = `${Math.round(Number(frame.height) * scale)}px`;
}

const widths: Record<string, string> = { phone: '360', tablet: '768', desktop: '1200' };

function dress(): void {
  const width = value('preview-width') || 'desktop';
  const page = value('preview-page') || 'light';
  stage.className = `stage ${page} ${width}`;
  frame.width = widths[width] ?? frame.width;
  if (height.validity.valid && height.value) frame.height = height.value;
  stage.style.backgroundColor = colour('page-colour');
  const inside = frame.contentDocument?.body;
  if (inside) inside.style.color = colour('page-ink');
  fit();
}

const isColour = /^#([\da-f]{3}|[\da-f]{6})$/i;
const colour = (name: string): string => (isColour.test(value(name)) ? value(name) : '');

/** Beside a field for a colour, one to pick it. */
function pickerFor(field: HTMLInputElement): void {
  const label = field.labels?.[0]?.textContent ?? '';
  const picker = document.createElement('input');
  picker.type = 'color';
  picker.ariaLabel = (sentences.pick ?? '').replace('{what}', label);
  const follow = () => {
    const text = field.value || field.placeholder;
    picker.value = text.length === 4 ? text.replace(/\w/g, '$&$&') : isColour.test(text) ? text : '#00569d';
  };
  follow();
  field.addEventListener('input', follow);
  picker.addEventListener('input', () => {
    field.value = picker.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  field.after(picker);
}

async function copy({ dataset: { copy = '', what = '' } }: HTMLElement): Promise<void> {
  const code = find<HTMLElement>(`[data-part="${copy}"] code`);
  const done = await navigator.clipboard?.writeText(code.textContent ?? '').then(
    () => true,
    () => false,
  );
  if (done) return say((sentences.copied ?? '').replace('{what}', what));
  getSelection()?.selectAllChildren(code);
  code.parentElement?.focus();
  say(sentences.notCopied);
}

function change(event: Event): void {
  clearTimeout(pause);
  dress();
  pause = setTimeout(() => void ask(), event.type === 'change' ? 0 : 400);
}

// Fields of the preview stand outside the form and belong to it.
for (const type of ['input', 'change'])
  document.addEventListener(type, (event) => {
    const { target } = event;
    if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.form === form)
      change(event);
  });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  void ask();
});
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (button) void copy(button);
});
frame.addEventListener('load', () => {
  seen = undefined;
  dress();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
for (const field of document.querySelectorAll<HTMLInputElement>('.colour')) pickerFor(field);
find<HTMLElement>('.apply').hidden = true;
document.body.classList.add('live');
// On a narrow screen a wide preview would be too small to read.
if (stage.clientWidth < 600 && !new URLSearchParams(location.search).has('preview-width'))
  find<HTMLInputElement>('[name=preview-width][value=phone]').checked = true;
new ResizeObserver(fit).observe(find('.preview'));
dress();
setInterval(look, 400);
