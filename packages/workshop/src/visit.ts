/** Opens a page in a real browser and notes what a careful webmaster would look for in the developer tools. */
import type { Browser, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** Errors and warnings of the console, and exceptions that nobody caught. */
  complaints: string[];
  /** What `console.info` said. */
  infos: string[];
  /** Every violation of the page's Content Security Policy, Trusted Types included. */
  violations: string[];
  /** Address of every request. */
  requests: string[];
  /** Every `opennrw-error` event that reached the document: element and code. */
  errors: { element: string; code: string }[];
}

/** Visits an address in a fresh context. The context goes when the browser is closed. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const seen: Visit = { page, complaints: [], infos: [], violations: [], requests: [], errors: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
    if (message.type() === 'info') seen.infos.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.exposeFunction('noteViolation', (text: string) => seen.violations.push(text));
  await page.exposeFunction('noteError', (element: string, code: string) =>
    seen.errors.push({ element, code }),
  );
  await page.addInitScript(listen);
  await page.goto(url);
  return seen;
}

/** The hosts, with port, that a visit talked to (`data:` addresses have none). */
export const hostsOf = ({ requests }: Visit): string[] =>
  [...new Set(requests.map((url) => new URL(url).host).filter(Boolean))].sort();

declare global {
  function noteViolation(text: string): void;
  function noteError(element: string, code: string): void;
  interface DocumentEventMap {
    'opennrw-error': Event & { readonly detail: { code: string } };
  }
}

/** Runs in the page, before its own scripts. */
function listen(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    noteViolation(`${effectiveDirective}: ${blockedURI} ${sample}`),
  );
  document.addEventListener('opennrw-error', ({ target, detail }) =>
    noteError(target instanceof Element ? target.localName : '', detail.code),
  );
}
