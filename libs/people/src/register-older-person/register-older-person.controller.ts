import { Body, Controller, Post } from '@nestjs/common';
import { Allow, answer, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { RELATIONS } from '../domain/scope';
import { peopleProblems } from '../people.problems';
import { draftOf, personForm } from '../person-form.adapter';
import { type RegisteredPerson, RegisterOlderPerson } from './register-older-person.use-case';

const NewPersonBody = z.strictObject({
  ...personForm,
  /** Who the caller is to the older person; for officers always community_worker. */
  relation: z.enum(RELATIONS).default('relative'),
  /** The older person agreed that these details are kept and used to arrange services. */
  consent: z.literal(true),
});
type NewPersonBody = z.infer<typeof NewPersonBody>;

@Controller('v1/older-persons')
export class RegisterOlderPersonController {
  constructor(
    private readonly registerOlderPerson: RegisterOlderPerson,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  async create(@Body({ schema: NewPersonBody }) body: NewPersonBody): Promise<RegisteredPerson> {
    const caller = this.context.principal!;
    const result = await this.registerOlderPerson.execute(caller, draftOf(body), body.relation);
    return answer(result, peopleProblems);
  }
}
