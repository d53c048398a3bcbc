import { Database, FieldCipher } from '@yilian/platform';
import { type Command, say } from '../command';
import { withContexts } from '../context';
import { verifyAll } from '../verify/verify';

const SHOWN = 5;

/** Checks the promises of the system against its database. */
export const verify: Command = {
  name: 'verify',
  summary: 'check all promises against the database; exit code 1 when one is broken',
  run: async () =>
    withContexts([], async (app) => {
      const checked = await verifyAll(app.get(Database), app.get(FieldCipher));
      for (const { name, findings } of checked) {
        say(`${findings.length === 0 ? 'ok  ' : 'FAIL'}  ${name}`);
        for (const finding of findings.slice(0, SHOWN)) say(`        ${finding}`);
        if (findings.length > SHOWN) say(`        and ${findings.length - SHOWN} more`);
      }
      const broken = checked.filter(({ findings }) => findings.length > 0).length;
      say(broken === 0 ? `all ${checked.length} promises hold` : `${broken} of ${checked.length} are broken`);
      return broken === 0 ? 0 : 1;
    }),
};
