import { Injectable } from '@nestjs/common';
import { type KeyAnswer, type OfferState } from '@yilian/contracts';
import { type AcceptRefusal, Answers, dispatchProblems } from '@yilian/dispatch';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Database, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { ANSWERED } from '../domain/ask-texts';
import { AskedBeside } from '../store/asked-beside.store';

type NotAsked = Refusal<'common.not-found' | 'answering.not-asked'>;

/** Somebody who was called presses a key: 1 accepts, 2 says that it cannot be taken. Too late is told, not refused. */
@Injectable()
export class AnswerByKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly asked: AskedBeside,
    private readonly answers: Answers,
  ) {}

  async execute(askedId: string, key: '1' | '2'): Promise<Result<KeyAnswer, NotAsked>> {
    const result = await this.work.decide<KeyAnswer, NotAsked | AcceptRefusal>(async (tx) => {
      const call = await this.asked.call(tx, askedId);
      if (!call) return refuse({ code: 'common.not-found' });
      if (!call.waits) return refuse({ code: 'answering.not-asked' });
      const { offerId } = call;
      const given = await this.give(tx, offerId, key);
      if (!given.ok) return given;
      await this.asked.answered(tx, askedId, offerId);
      const state = key === '1' ? 'accepted' : 'declined';
      return ok({ offerId, state, text: ANSWERED[state] });
    });
    if (result.ok) return result;
    const { code } = result.refusal;
    if (code === 'answering.not-asked' || code === 'common.not-found') return refuse({ code });
    return ok({ ...(await this.offerOf(askedId)), text: dispatchProblems[code].userMessage });
  }

  private async give(tx: Tx, offerId: string, key: '1' | '2'): Promise<Result<unknown, AcceptRefusal>> {
    const by = { who: 'proved', way: 'phone' } as const;
    return key === '1'
      ? this.answers.accept(tx, offerId, by)
      : this.answers.decline(tx, offerId, 'other', by);
  }

  private async offerOf(askedId: string): Promise<{ readonly offerId: string; readonly state: OfferState }> {
    const [row] = await this.database.read<{ offerId: string; state: OfferState }>(
      `SELECT o.id AS offerId, o.state FROM asked_beside AS asked JOIN offer AS o ON o.id = asked.offer_id
        WHERE asked.id = ?`,
      [askedId],
    );
    return row!;
  }
}
