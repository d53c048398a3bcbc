import { Body, Controller, HttpCode, Param, Patch } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { ChangeContact } from './change-contact.use-case';

const Contact = z
  .strictObject({
    phone: z.string().trim().min(1).max(120).nullable().optional(),
    address: z.string().trim().min(1).max(300).optional(),
  })
  .refine((contact) => Object.keys(contact).length > 0, 'Nothing to change');
type Contact = z.infer<typeof Contact>;

const problems = some(providersProblems, 'common.not-found');

@Controller('v1/providers')
export class ChangeContactController {
  constructor(private readonly changeContact: ChangeContact) {}

  @Patch(':id')
  @Allow('provider_manager')
  @HttpCode(204)
  @Endpoint({
    id: 'changeContact',
    summary: 'Correct the own phone number or address',
    answer: null,
    problems,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Contact }) contact: Contact,
  ): Promise<void> {
    answer(await this.changeContact.execute(id, contact), problems);
  }
}
