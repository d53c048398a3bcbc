import { Injectable } from '@nestjs/common';
import { type AutoAcceptDecision, type AutoAcceptRule, type AutoAcceptTerms } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, Database, type Refusal, RequestContext, type Tx, UnitOfWork } from '@yilian/platform';
import { decideRule, type DecidedState } from '../domain/decide-rule';
import { AnswersBeside } from '../steps/answers-beside.use-case';
import { AutoAcceptRules } from '../store/auto-accept-rules.store';
import { scopedService, type ScopedService } from '../store/own-service.query';

const NOT_FOUND = { code: 'common.not-found' } as const;
/** As the audit has them. */
const ACTIONS: Readonly<Record<DecidedState, string>> = {
  trusted: 'answering.trusted',
  refused: 'answering.rule-refused',
  taken_away: 'answering.trust-taken-away',
};
type Missing = Refusal<'common.not-found'>;
type Undecided = Refusal<'common.not-found' | 'answering.changed-meanwhile' | 'answering.decided-already'>;

/** A provider asks to accept some offers at once; an officer of the place trusts it with these very terms, or no longer. */
@Injectable()
export class AutoAccept {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly rules: AutoAcceptRules,
    private readonly beside: AnswersBeside,
    private readonly audit: Audit,
  ) {}

  async show(serviceId: string): Promise<Result<AutoAcceptRule, Missing>> {
    const service = await scopedService(this.database, this.context.principal, serviceId);
    const rule = service && (await this.rules.of(this.database, serviceId));
    return rule ? ok(rule) : refuse(NOT_FOUND);
  }

  async ask(serviceId: string, terms: AutoAcceptTerms): Promise<Result<AutoAcceptRule, Missing>> {
    return this.work.decide<AutoAcceptRule, Missing>(async (tx) => {
      const service = await scopedService(tx, tx.actor, serviceId);
      if (!service) return refuse(NOT_FOUND);
      await this.rules.lock(tx, serviceId);
      const before = await this.rules.of(tx, serviceId);
      if (before && JSON.stringify(before.terms) === JSON.stringify(terms)) return ok(before);
      await this.rules.ask(tx, serviceId, service.providerId, terms);
      await this.noteChange(tx, service, 'answering.rule-asked', { ...terms });
      return ok((await this.rules.of(tx, serviceId))!);
    });
  }

  async giveUp(serviceId: string): Promise<Result<null, Missing>> {
    return this.work.decide<null, Missing>(async (tx) => {
      const service = await scopedService(tx, tx.actor, serviceId);
      if (!service || !(await this.rules.giveUp(tx, serviceId))) return refuse(NOT_FOUND);
      await this.noteChange(tx, service, 'answering.rule-given-up');
      return ok(null);
    });
  }

  async decide(
    serviceId: string,
    { version, trusted, reason }: AutoAcceptDecision,
  ): Promise<Result<AutoAcceptRule, Undecided>> {
    return this.work.decide<AutoAcceptRule, Undecided>(async (tx) => {
      const service = await scopedService(tx, tx.actor, serviceId);
      const rule = service && (await this.rules.lock(tx, serviceId));
      if (!service || !rule) return refuse(NOT_FOUND);
      const decided = decideRule(rule, { version, trusted });
      if (!decided.ok) return decided;
      const state = decided.value;
      if (!(await this.rules.decide(tx, { serviceId, version, state, reason }))) {
        return refuse({ code: 'answering.changed-meanwhile' });
      }
      await this.noteChange(tx, service, ACTIONS[state], { version });
      tx.record('answering.rule-decided.v1', serviceId, {
        ...{ serviceId, providerId: service.providerId, state },
      });
      return ok((await this.rules.of(tx, serviceId))!);
    });
  }

  private async noteChange(
    tx: Tx,
    { id: serviceId, providerId }: ScopedService,
    action: string,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.beside.refresh(tx, serviceId);
    await this.audit.append(tx, action, serviceId, detail);
    tx.record('answering.rule-changed.v1', serviceId, { serviceId, providerId });
  }
}
