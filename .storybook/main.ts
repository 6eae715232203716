/** One Storybook over packages/widgets: nothing is fetched from elsewhere, nothing is sent anywhere. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

// Controls and tables come from what the elements say about themselves, read anew whenever Storybook starts.
execFileSync('npm', ['run', '--silent', 'manifest'], {
  cwd: fileURLToPath(new URL('../packages/widgets', import.meta.url)),
  stdio: 'inherit',
});

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Workspace packages run from their sources, as everywhere in this repository.
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['opennrw-source', 'module', 'browser'] },
    build: { ...vite.build, target: 'es2022' },
  }),
};

export default config;
