/** `npm run manifest -w @opennrw/widgets`: writes `custom-elements.json` into that package. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, widgetsPackage } from './analyze.ts';

writeFileSync(join(widgetsPackage, 'custom-elements.json'), `${JSON.stringify(await analyze(), null, 2)}\n`);
