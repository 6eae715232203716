/** What can go wrong, and how to tell it apart: `node examples/errors.ts https://town.example/opennrw/` */
import {
  type Client,
  createClient,
  isApiError,
  isNetworkError,
  isNotAnApiError,
  isTimeoutError,
} from '@opennrw/sdk';

const [baseUrl = 'http://localhost:8080/'] = process.argv.slice(2);

async function explain(client: Client, id: string): Promise<string> {
  try {
    return (await client.datasets.get(id, { signal: AbortSignal.timeout(30_000) })).title;
  } catch (error) {
    if (isApiError(error))
      return `The API said ${error.status}: ${error.problem?.title ?? 'no reason given'}`;
    if (isNetworkError(error)) return error.offline ? 'This computer is offline.' : 'The network failed.';
    if (isTimeoutError(error)) return `No answer within ${error.timeout} ms.`;
    if (isNotAnApiError(error)) return `That address is not the API’s: it sent ${error.contentType}.`;
    throw error;
  }
}

const unknown = '00000000-0000-7000-8000-000000000000';
console.log(await explain(createClient({ baseUrl, language: 'en' }), unknown));
console.log(await explain(createClient({ baseUrl: 'http://127.0.0.1:9/', retries: 0 }), unknown));
