import { Injectable } from '@nestjs/common';
import { AdmitStay, type WantedBed } from '@yilian/capacity';
import { type GuestAdmitted } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { ReportBooking } from '../steps/report-booking.use-case';
import { type NotOwnBooking, OwnBooking } from '../steps/own-booking.query';

type Refused =
  NotOwnBooking | Refusal<'fulfilment.not-a-stay' | 'capacity.bed-changed' | 'capacity.acts-refused'>;

/** The guest of a booking is there: the home gives them a bed, and the service begins, both or neither. */
@Injectable()
export class AdmitGuest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly booking: OwnBooking,
    private readonly admission: AdmitStay,
    private readonly report: ReportBooking,
  ) {}

  async execute(requestId: string, wanted: WantedBed): Promise<Result<GuestAdmitted, Refused>> {
    return this.work.decide<GuestAdmitted, Refused>(async (tx) => {
      const found = await this.booking.decide(tx, requestId, 'begun');
      if (!found.ok) return found;
      const { request, units } = found.value;
      if (request.kind !== 'residential') return refuse({ code: 'fulfilment.not-a-stay' });
      if (!units) return refuse({ code: 'fulfilment.ended' });
      const admitted = await this.admission.execute(tx, units.holdId, wanted);
      if (!admitted.ok) return admitted;
      const begun = await this.report.within(tx, requestId, 'begun');
      return begun.ok ? ok({ ...begun.value, bedId: wanted.bedId, beds: admitted.value.beds }) : begun;
    });
  }
}
