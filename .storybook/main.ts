/** One Storybook over packages/widgets: nothing is fetched from elsewhere, nothing is sent anywhere. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Workspace packages run from their sources, as everywhere in this repository.
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['development', 'module', 'browser'] },
    build: { ...vite.build, target: 'es2022' },
  }),
};

export default config;
