import { Body, Controller, Post } from '@nestjs/common';
import { LocalDate, Ownership, ServiceKind, TownCode } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { RegisterProvider, type Registered } from './register-provider.use-case';

const text = (most: number) => z.string().trim().min(1).max(most);

const NewProvider = z.strictObject({
  name: text(200),
  nameEn: text(200).nullable().default(null),
  address: text(300),
  phone: text(120).nullable().default(null),
  townCode: TownCode.nullable().default(null),
  point: z
    .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
    .nullable()
    .default(null),
  licenceNo: text(80).nullable().default(null),
  licensedOn: LocalDate.nullable().default(null),
  licenceUntil: LocalDate.nullable().default(null),
  ownership: Ownership.nullable().default(null),
  services: z
    .array(ServiceKind)
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'Each kind of service stands here once'),
});
type NewProvider = z.infer<typeof NewProvider>;

@Controller('v1/providers')
export class RegisterProviderController {
  constructor(private readonly registerProvider: RegisterProvider) {}

  @Post()
  @Allow('operator', 'city_officer')
  async register(@Body({ schema: NewProvider }) { services, ...provider }: NewProvider): Promise<Registered> {
    return answer(await this.registerProvider.execute(provider, services), providersProblems);
  }
}
