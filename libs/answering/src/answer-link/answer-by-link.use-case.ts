import { Injectable } from '@nestjs/common';
import { type DeclineReason, type Text } from '@yilian/contracts';
import { type AcceptRefusal, Answers, dispatchProblems } from '@yilian/dispatch';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Tx, UnitOfWork } from '@yilian/platform';
import { ANSWERED, UNKNOWN_LINK } from '../domain/ask-texts';
import { AskedBeside } from '../store/asked-beside.store';

/** What somebody pressed: yes, or one of the reasons why not. */
export type LinkAnswer = 'accept' | DeclineReason;

/** Somebody answers with the link of a text message, without signing in. The link is good for one offer and one answer. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly asked: AskedBeside,
    private readonly answers: Answers,
  ) {}

  /** What is said to them: that it counted, or politely why it did not. */
  async execute(token: string, answer: LinkAnswer): Promise<Text> {
    const result = await this.work.decide<Text, AcceptRefusal>(async (tx) => {
      const asking = await this.asked.byToken(tx, token);
      if (!asking) return refuse({ code: 'common.not-found' });
      const given = await this.give(tx, asking.offerId, answer);
      if (!given.ok) return given;
      await this.asked.answered(tx, asking.id, asking.offerId);
      return ok(ANSWERED[answer === 'accept' ? 'accepted' : 'declined']);
    });
    if (result.ok) return result.value;
    const { code } = result.refusal;
    return code === 'common.not-found' ? UNKNOWN_LINK : dispatchProblems[code].userMessage;
  }

  private async give(tx: Tx, offerId: string, answer: LinkAnswer): Promise<Result<unknown, AcceptRefusal>> {
    const by = { who: 'proved', way: 'sms' } as const;
    return answer === 'accept'
      ? this.answers.accept(tx, offerId, by)
      : this.answers.decline(tx, offerId, answer, by);
  }
}
