import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ChangedPerson, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { personChanges } from '../person-form.adapter';
import { UpdateOlderPerson } from './update-older-person.use-case';

/** `version` is the one that was shown; what is left out stays as it is. */
const ChangesBody = personChanges.extend({ version: z.int().min(1) });
type ChangesBody = z.infer<typeof ChangesBody>;

const problems = some(
  peopleProblems,
  'common.not-found',
  'people.changed-meanwhile',
  'people.invalid-person',
  'people.unknown-town',
  'people.level-assessed',
  'people.outside-your-area',
);

@Controller('v1/older-persons/:id')
export class UpdateOlderPersonController {
  constructor(
    private readonly updateOlderPerson: UpdateOlderPerson,
    private readonly context: RequestContext,
  ) {}

  @Patch()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'updateOlderPerson',
    summary: 'Correct what is written down about an older person',
    answer: ChangedPerson,
    problems,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ChangesBody }) body: ChangesBody,
  ): Promise<ChangedPerson> {
    const { version, ...changes } = body;
    return answer(
      await this.updateOlderPerson.execute(this.context.principal!, id, version, changes),
      problems,
    );
  }
}
