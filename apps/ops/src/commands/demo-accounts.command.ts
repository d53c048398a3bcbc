import { loadConfig } from '@yilian/config';
import { demoAccountLines } from '../../../../database/seed/demo-people';
import { type Command, say } from '../command';

/** Tells who may sign in to a demo system, and with what. */
export const demoAccounts: Command = {
  name: 'demo-accounts',
  summary: 'list the accounts of the demo city with their password (profile demo only)',
  run: async () => {
    if (loadConfig().process.YILIAN_PROFILE !== 'demo') {
      console.error('There are demo accounts with YILIAN_PROFILE=demo only');
      return 1;
    }
    for (const line of demoAccountLines()) say(line);
    return 0;
  },
};
