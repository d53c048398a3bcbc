import { Body, Controller, Param, Patch } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { personChanges } from '../person-form.adapter';
import { UpdateOlderPerson } from './update-older-person.use-case';

/** `version` is the one that was shown; what is left out stays as it is. */
const ChangesBody = personChanges.extend({ version: z.int().min(1) });
type ChangesBody = z.infer<typeof ChangesBody>;

@Controller('v1/older-persons/:id')
export class UpdateOlderPersonController {
  constructor(
    private readonly updateOlderPerson: UpdateOlderPerson,
    private readonly context: RequestContext,
  ) {}

  @Patch()
  @Allow('family', 'town_officer', 'city_officer')
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ChangesBody }) body: ChangesBody,
  ): Promise<{ id: string; version: number }> {
    const { version, ...changes } = body;
    return answer(
      await this.updateOlderPerson.execute(this.context.principal!, id, version, changes),
      peopleProblems,
    );
  }
}
