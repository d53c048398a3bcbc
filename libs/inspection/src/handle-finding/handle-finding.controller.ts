import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { FindingAnswer, FindingDone, FindingWords, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { inspectionProblems } from '../inspection.problems';
import { HandleFinding } from './handle-finding.use-case';

const TimeWanted = z.strictObject({ until: LocalDate, words: FindingWords });
type TimeWanted = z.infer<typeof TimeWanted>;
/** `version`: the one that was read; an answer that nobody has read is not accepted. */
const Acceptance = z.strictObject({
  version: z.int().min(1),
  words: FindingWords.nullable().default(null),
});
type Acceptance = z.infer<typeof Acceptance>;
const Return = z.strictObject({ version: z.int().min(1), dueOn: LocalDate, words: FindingWords });
type Return = z.infer<typeof Return>;
const Extension = z.strictObject({ dueOn: LocalDate, words: FindingWords });
type Extension = z.infer<typeof Extension>;
const Withdrawal = z.strictObject({ words: FindingWords });
type Withdrawal = z.infer<typeof Withdrawal>;

const always = ['common.not-found', 'inspection.not-so'] as const;
const answering = some(
  inspectionProblems,
  ...[...always, 'inspection.unknown-evidence' as const, 'inspection.evidence-full' as const],
);
const deciding = some(inspectionProblems, ...always, 'inspection.changed-meanwhile');
const returning = some(
  inspectionProblems,
  ...[...always, 'inspection.changed-meanwhile' as const, 'inspection.day-over' as const],
);
const lengthening = some(
  inspectionProblems,
  ...[...always, 'inspection.day-over' as const, 'inspection.day-not-later' as const],
);
const withdrawing = some(inspectionProblems, ...always);

@Controller('v1/findings/:id')
export class HandleFindingController {
  constructor(private readonly handle: HandleFinding) {}

  @Post('answer')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'answerFinding',
    summary: 'Say what was done about a finding, with the files that show it',
    answer: FindingDone,
    problems: answering,
  })
  async answer(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: FindingAnswer }) said: FindingAnswer,
  ): Promise<FindingDone> {
    return answer(await this.handle.execute(id, { act: 'answer', ...said }), inspectionProblems);
  }

  @Post('time-request')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'askForTime',
    summary: 'Ask for more time to put a finding right',
    answer: FindingDone,
    problems: lengthening,
  })
  async askTime(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: TimeWanted }) { until: day, words }: TimeWanted,
  ): Promise<FindingDone> {
    return answer(await this.handle.execute(id, { act: 'ask_time', day, words }), inspectionProblems);
  }

  @Post('acceptance')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'acceptFinding',
    summary: 'Accept that a finding was put right',
    answer: FindingDone,
    problems: deciding,
  })
  async accept(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Acceptance }) { version: readVersion, words }: Acceptance,
  ): Promise<FindingDone> {
    return answer(await this.handle.execute(id, { act: 'accept', readVersion, words }), inspectionProblems);
  }

  @Post('return')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'returnFinding',
    summary: 'Say why an answer does not do, and until when it is put right',
    answer: FindingDone,
    problems: returning,
  })
  async return(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Return }) { version: readVersion, dueOn: day, words }: Return,
  ): Promise<FindingDone> {
    const handling = { act: 'return', readVersion, day, words } as const;
    return answer(await this.handle.execute(id, handling), inspectionProblems);
  }

  @Post('extension')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'extendFinding',
    summary: 'Give more time, with the reason',
    answer: FindingDone,
    problems: lengthening,
  })
  async extend(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Extension }) { dueOn: day, words }: Extension,
  ): Promise<FindingDone> {
    return answer(await this.handle.execute(id, { act: 'extend', day, words }), inspectionProblems);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'withdrawFinding',
    summary: 'Take a finding back, with the reason',
    answer: FindingDone,
    problems: withdrawing,
  })
  async withdraw(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Withdrawal }) { words }: Withdrawal,
  ): Promise<FindingDone> {
    return answer(await this.handle.execute(id, { act: 'withdraw', words }), inspectionProblems);
  }
}
