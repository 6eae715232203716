/** A portal that answers as the API does, or fails to: for the stories and tests of every widget. */
import { isNetworkError } from '@opennrw/sdk';

/** Where the portal of Musterstadt, a town that does not exist, would be. */
export const demoApi = 'https://daten.musterstadt.example/';

export type Fetch = (request: Request) => Promise<Response>;

/** Answers in JSON. */
export const json = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'max-age=60' } });

/** A problem as the API sends it; `parameter` is the one that was refused. */
export function problem(status: number, detail: string, parameter?: string): Response {
  const errors = parameter ? [{ parameter, code: 'no-such-organization', message: detail }] : [];
  const body = {
    type: `${demoApi}problems/${status}`,
    title: detail,
    status,
    detail,
    instance: '/',
    requestId: 'demo',
    errors,
  };
  return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** Never answers. */
export const silence: Fetch = () => new Promise(() => {});

/** Is down. */
export const outage: Fetch = async () => problem(503, 'Der Dienst ist gerade ausgelastet.');

/** Has no network. */
export const noNetwork: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));

/** Answers what `counts` once, and is down for it ever after. */
export function onceOnly(portal: Fetch, counts: (address: string) => boolean): Fetch {
  const answered = new Set<string>();
  return (request) => {
    const again = answered.has(request.url) && counts(request.url);
    answered.add(request.url);
    return again ? outage(request) : portal(request);
  };
}

/** A call that fails as the SDK does when the browser says that there is no network. */
export function offline<Asked extends unknown[], Answer>(
  call: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return (...asked) =>
    call(...asked).catch((error) => {
      throw isNetworkError(error) ? Object.assign(error, { offline: true }) : error;
    });
}

/** A call that is made twice, so that its answer is that of the second time. */
export function twice<Asked extends unknown[], Answer>(
  call: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return async (...asked) => {
    await call(...asked);
    return call(...asked);
  };
}
