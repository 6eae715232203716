/**
 * Which addresses a harvest may talk to. A source's URL is written by somebody else, and so are its redirects and
 * its DNS: the address is therefore judged at the moment of connecting, not when the URL is read.
 */

import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';

import { SourceFailure } from './failure.ts';

/** True for loopback, private, link-local, carrier, multicast, documentation and reserved addresses. */
export function isInternal(address: string): boolean {
  const plain = unbracketed(address).replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return true;
  return family === 4 ? INTERNAL.check(plain, 'ipv4') : INTERNAL.check(plain, 'ipv6');
}

/** Hosts that may be internal: none, all of them, or exactly these (as a URL spells them). */
export type PrivateHosts = boolean | readonly string[];

/** Connects like undici does, but never to an internal address, whatever name or spelling leads there. */
export function guardedConnector(timeout: number, allowPrivate: PrivateHosts): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: guardedLookup(allowPrivate) });
  return (request, done) => {
    const host = unbracketed(request.hostname);
    // Node asks no resolver for a literal address, so the lookup below would never see it.
    if (isIP(host) !== 0 && isInternal(host) && !mayBeInternal(host, allowPrivate)) done(refusal(host), null);
    else connect(request, done);
  };
}

function guardedLookup(allowPrivate: PrivateHosts): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const trusted = mayBeInternal(hostname, allowPrivate);
      const open = found.filter((entry) => trusted || !isInternal(entry.address));
      const first = open[0];
      if (!first) return done(refusal(hostname), '', 0);
      return options.all ? done(null, open) : done(null, first.address, first.family);
    });
  };
}

const mayBeInternal = (host: string, allowed: PrivateHosts) =>
  typeof allowed === 'boolean' ? allowed : allowed.some((name) => unbracketed(name) === host);

const unbracketed = (host: string) => host.replace(/^\[|\]$/g, '');

function refusal(host: string): SourceFailure {
  return new SourceFailure('address-refused', { facts: { host } });
}

/** IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and successors), as [network, prefix length]. */
const IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** `::/96`, NAT64, 6to4 and Teredo carry an IPv4 address inside, so they are refused as a whole. */
const IPV6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

// Node's BlockList judges an IPv4-mapped IPv6 address (::ffff:127.0.0.1) by the IPv4 rules.
const INTERNAL = new BlockList();
for (const [network, prefix] of IPV4) INTERNAL.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of IPV6) INTERNAL.addSubnet(network, prefix, 'ipv6');
