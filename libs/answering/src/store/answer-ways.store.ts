import { Injectable } from '@nestjs/common';
import { type AnswerWays } from '@yilian/contracts';
import { FieldCipher, type Reader } from '@yilian/platform';
import { numberAt } from '../domain/number-at';

interface Raw {
  readonly serviceId: string;
  readonly sms: 0 | 1;
  readonly phone: 0 | 1;
  readonly numberSealed: string | null;
}

/** How services are asked beside the desk, with their numbers opened: for their own managers only. */
@Injectable()
export class AnswerWaysStore {
  constructor(private readonly cipher: FieldCipher) {}

  /** One for each service, in the order that was asked for. */
  async of(reader: Reader, serviceIds: readonly string[]): Promise<AnswerWays[]> {
    if (serviceIds.length === 0) return [];
    const rows = await reader.query<Raw>(
      `SELECT service_id AS serviceId, sms, phone, number_sealed AS numberSealed
         FROM answer_way WHERE service_id IN (?)`,
      [serviceIds],
    );
    return serviceIds.map((serviceId) => {
      const row = rows.find((one) => one.serviceId === serviceId);
      const sealed = row?.numberSealed ?? null;
      return {
        ...{ serviceId, sms: row?.sms === 1, phone: row?.phone === 1 },
        number: sealed && this.cipher.open(numberAt(serviceId), sealed),
      };
    });
  }
}
