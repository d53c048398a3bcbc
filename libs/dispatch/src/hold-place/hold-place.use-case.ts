import { Injectable } from '@nestjs/common';
import { KeptUnits } from '@yilian/capacity';
import { type HoldView, type NewHold, type SettingValue } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { CurrentWeights, LiveIndex, type MatchQuery } from '@yilian/matching';
import { Audit, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type PreparedRequest } from '@yilian/requests';
import { Candidates } from '../steps/candidates.query';
import { matchQuery } from '../steps/match-question.adapter';
import { familiarCaregivers } from '../store/familiar-caregivers.query';
import { FamilyHolds } from '../store/family-holds.store';
import { providerOf } from '../store/provider-name.query';
import { AlternativesQuery } from './alternatives.query';

type Refused = Refusal<
  | 'common.not-found'
  | 'requests.invalid'
  | 'requests.not-assessed'
  | 'requests.no-consent'
  | 'dispatch.not-kept'
  | 'dispatch.does-not-fit'
  | 'dispatch.place-taken'
  | 'dispatch.too-many-holds'
>;
type Answer = Result<HoldView, Refused>;

const NOBODY_ASKED = { askedServiceIds: [], previousProviderIds: [], familiarCaregiverIds: [] };

/** Keeps units of a chosen service while the family fills in the rest. What has just gone is answered with what is left. */
@Injectable()
export class HoldPlace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly asked: AskedRequest,
    private readonly index: LiveIndex,
    private readonly weights: CurrentWeights,
    private readonly candidates: Candidates,
    private readonly alternatives: AlternativesQuery,
    private readonly kept: KeptUnits,
    private readonly familyHolds: FamilyHolds,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(wanted: NewHold): Promise<Answer> {
    await this.index.ready();
    const { value: rules } = await this.settings.get('dispatch.holds');
    return this.work.decide<HoldView, Refused>(async (tx) => {
      // A bed is held when its provider has accepted: an application takes longer than any hold.
      if (wanted.request.kind === 'residential') return refuse({ code: 'dispatch.not-kept' });
      const prepared = await this.asked.prepare(tx, tx.actor!.accountId, wanted.request);
      if (!prepared.ok) return prepared;
      const request = prepared.value;
      const query = matchQuery(request, NOBODY_ASKED, request.submittedAt, Number.MAX_SAFE_INTEGER);
      if (!this.index.entry(wanted.serviceId)) return refuse({ code: 'common.not-found' });
      if (!this.candidates.chosen(wanted.serviceId, query, await this.weights.get()))
        return this.instead('dispatch.does-not-fit', wanted, request, query);
      return this.keep(tx, wanted, request, query, rules);
    });
  }

  private async keep(
    tx: Tx,
    { serviceId, replaces, request: { kind } }: NewHold,
    request: PreparedRequest,
    query: MatchQuery,
    rules: SettingValue<'dispatch.holds'>,
  ): Promise<Answer> {
    if (replaces !== undefined && (await this.familyHolds.lockOwn(tx, replaces)))
      await this.kept.letGo(tx, [replaces]);
    const { olderPersonId, townCode, units, submittedAt: now } = request;
    const holdId = newId();
    const hold = { holdId, olderPersonId, serviceId, kind, units };
    if (!(await this.familyHolds.add(tx, hold, rules.perAccount)))
      return refuse({ code: 'dispatch.too-many-holds' });
    const untilAt = new Date(now.getTime() + rules.seconds * 1000);
    const familiar =
      kind === 'home_care' ? (await familiarCaregivers(tx, [olderPersonId])).get(olderPersonId) : [];
    const wish = { holdId, serviceId, townCode, units, untilAt, familiar: familiar ?? [] };
    const outcome = await this.kept.keep(tx, wish);
    if (!outcome.held) return this.instead('dispatch.place-taken', { serviceId }, request, query);
    await this.audit.append(tx, 'dispatch.place-held', holdId, { serviceId, olderPersonId });
    return ok({
      id: holdId,
      serviceId,
      provider: await providerOf(tx, serviceId),
      expiresAt: untilAt.toISOString(),
      extensionsLeft: rules.extensions,
      extendBy: rules.extensionSeconds,
      serverNow: now.toISOString(),
    });
  }

  private async instead(
    code: 'dispatch.place-taken' | 'dispatch.does-not-fit',
    { serviceId }: Pick<NewHold, 'serviceId'>,
    request: PreparedRequest,
    query: MatchQuery,
  ): Promise<Answer> {
    const alternatives = await this.alternatives.of(request, query, serviceId, request.submittedAt);
    return refuse({ code, details: { alternatives } });
  }
}
