import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Contact, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { VIEW_PURPOSES, ViewContact } from './view-contact.use-case';

const ViewBody = z.strictObject({ purpose: z.enum(VIEW_PURPOSES) });
type ViewBody = z.infer<typeof ViewBody>;

const problems = some(peopleProblems, 'common.not-found', 'people.hourly-limit');

@Controller('v1/older-persons/:id/contact-views')
export class ViewContactController {
  constructor(
    private readonly viewContact: ViewContact,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'viewContact',
    summary: 'Open name, phone and address for a stated purpose',
    answer: Contact,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ViewBody }) body: ViewBody,
  ): Promise<Contact> {
    return answer(await this.viewContact.execute(this.context.principal!, id, body.purpose), problems);
  }
}
