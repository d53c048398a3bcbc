import { parseArgs } from 'node:util';
import { isId } from '@yilian/kernel';
import { Audit, redriveDead, UnitOfWork } from '@yilian/platform';
import { type Command, say, UsageError } from '../command';
import { withContexts } from '../context';

/** Gives work that was set aside another chance. */
export const redrive: Command = {
  name: 'redrive',
  usage: '--id ID | --all',
  summary: 'queue work again that failed too often and was set aside, once its cause is gone',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { id: { type: 'string' }, all: { type: 'boolean', default: false } },
    });
    const { id, all } = values;
    if ((id === undefined) !== all) throw new UsageError('say either --id or --all');
    if (id !== undefined && !isId(id)) throw new UsageError(`${id} is not an id`);
    return withContexts([], async (app) => {
      const redriven = await app.get(UnitOfWork).write(async (tx) => {
        const count = await redriveDead(tx, id ?? null);
        if (count > 0) await app.get(Audit).append(tx, 'platform.work-redriven', id ?? 'all', { count });
        return count;
      });
      say(`${redriven} work items are queued again`);
      return redriven === 0 && !all ? 1 : 0;
    });
  },
};
