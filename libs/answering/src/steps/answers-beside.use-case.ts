import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { Providers } from '@yilian/providers';

/** Keeps the note at a service that its offers may be answered beside the desk: by a trusted rule, or by who is asked. */
@Injectable()
export class AnswersBeside {
  constructor(private readonly providers: Providers) {}

  async refresh(tx: Tx, serviceId: string): Promise<void> {
    const [row] = await tx.query<{ beside: 0 | 1 }>(
      `SELECT EXISTS (SELECT 1 FROM auto_accept_rule WHERE service_id = ? AND state = 'trusted')
           OR EXISTS (SELECT 1 FROM answer_way WHERE service_id = ? AND (sms OR phone)) AS beside`,
      [serviceId, serviceId],
    );
    await this.providers.noteAnswersBeside(tx, serviceId, row!.beside === 1);
  }
}
