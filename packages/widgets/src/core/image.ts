import { webUrl } from './text.ts';

/** An image of the API or of the page itself may be shown; one from elsewhere would tell others of the visit. */
export const ownImage = (raw: string | null | undefined, api: string | undefined): string | undefined => {
  const url = webUrl(raw);
  const own = [location.href, api ?? location.href];
  return own.some((address) => url && new URL(address).origin === new URL(url).origin) ? url : undefined;
};
