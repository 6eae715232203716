/**
 * @opennrw/rules: what both halves must agree on. Import single modules (`@opennrw/rules/fold`) where size counts.
 */

export * from './awards.ts';
export * from './cockpit-method.ts';
export * from './contrast.ts';
export * from './dates.ts';
export * from './event-formats.ts';
export * from './event-kinds.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './formats.ts';
export * from './frequencies.ts';
export * from './german-time.ts';
export * from './indicators.ts';
export * from './languages.ts';
export * from './licenses.ts';
export * from './model-datasets.ts';
export * from './model-match.ts';
export * from './organizations.ts';
export * from './participation-status.ts';
export * from './participations.ts';
export * from './period.ts';
export * from './refusal-reasons.ts';
export * from './size-classes.ts';
export * from './slug.ts';
export * from './text.ts';
export * from './themes.ts';
