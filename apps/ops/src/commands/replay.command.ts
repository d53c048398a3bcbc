import { DecisionsModule, ReplayDecision } from '@yilian/matching';
import { type Command, say, UsageError } from '../command';
import { withContexts } from '../context';

/** Makes a stored decision again from what it was made of. */
export const replay: Command = {
  name: 'replay',
  usage: 'DECISION',
  summary: 'decide a stored match again and compare; exit code 1 when it comes out otherwise',
  run: async ([decisionId]) => {
    if (decisionId === undefined) throw new UsageError('name the decision');
    return withContexts([DecisionsModule], async (app) => {
      const report = await app.get(ReplayDecision).execute(decisionId);
      if (!report) {
        console.error(`there is no decision ${decisionId}`);
        return 1;
      }
      say(`decision of ${report.madeAt} with weights ${report.weightsVersion}`);
      for (const { requestId, same, before, now } of report.questions) {
        say(`  ${requestId}: ${same ? 'the same' : 'DIFFERENT'}, ${before.length} candidates`);
        if (!same) say(`    before ${JSON.stringify(before)}\n    now    ${JSON.stringify(now)}`);
      }
      return report.same ? 0 : 1;
    });
  },
};
