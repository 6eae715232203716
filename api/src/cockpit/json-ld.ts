/** The cockpit for machines that read the web. */
import type { Cockpit } from './shape.ts';

/** The gauges in the Data Quality Vocabulary of the W3C. What is not assessable has no value. */
export function measurements({ indicators, scope, method, agreement }: Cockpit, publicUrl: string): object {
  const about = scope.organization === null ? 'organizations' : `organizations/${scope.organization.slug}`;
  return {
    '@context': {
      dqv: 'http://www.w3.org/ns/dqv#',
      dct: 'http://purl.org/dc/terms/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
    },
    '@graph': indicators.map(({ code, label, value, numerator, denominator, status }) => ({
      '@type': 'dqv:QualityMeasurement',
      'dqv:computedOn': { '@id': `${publicUrl}/v1/${about}` },
      'dqv:isMeasurementOf': {
        '@id': `${publicUrl}/v1/cockpit/method#${code}`,
        '@type': 'dqv:Metric',
        'skos:prefLabel': label,
        'dct:hasVersion': method,
      },
      'dct:description': status === 'ok' ? `${numerator} / ${denominator}` : status,
      ...(value !== null && { 'dqv:value': value }),
      ...(code === 'implementation' && { 'dct:valid': `${agreement.signedOn}/${agreement.validUntil}` }),
    })),
  };
}
