import { Body, Controller, Post } from '@nestjs/common';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { LinkBasis, RegisteredPerson, Relation } from '@yilian/contracts';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { draftOf, personForm } from '../person-form.adapter';
import { RegisterOlderPerson } from './register-older-person.use-case';

const NewPersonBody = z.strictObject({
  ...personForm,
  /** Who the caller is to the older person; for officers always community_worker. */
  relation: Relation.default('relative'),
  /** On what it rests, for community workers and agents. */
  basis: LinkBasis.nullable().default(null),
  /** The older person agreed that these details are kept and used to arrange services. */
  consent: z.literal(true),
});
type NewPersonBody = z.infer<typeof NewPersonBody>;

const problems = some(
  peopleProblems,
  'people.invalid-person',
  'people.unknown-town',
  'people.outside-your-area',
  'people.basis-needed',
);

@Controller('v1/older-persons')
export class RegisterOlderPersonController {
  constructor(
    private readonly registerOlderPerson: RegisterOlderPerson,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'registerOlderPerson',
    summary: 'Write an older person down',
    answer: RegisteredPerson,
    problems,
  })
  async create(@Body({ schema: NewPersonBody }) body: NewPersonBody): Promise<RegisteredPerson> {
    const caller = this.context.principal!;
    const result = await this.registerOlderPerson.execute(caller, draftOf(body), body.relation, body.basis);
    return answer(result, problems);
  }
}
