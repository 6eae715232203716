/** The analyzer comes without types for its command. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(how: {
    argv: string[];
    cwd: string;
    noWrite: boolean;
  }): Promise<import('./manifest.ts').Manifest>;
}
