import { Injectable } from '@nestjs/common';
import { type OwnAnswering, type ServiceKind } from '@yilian/contracts';
import { Database, Settings } from '@yilian/platform';
import { AnswerWaysStore } from '../store/answer-ways.store';
import { AutoAcceptRules } from '../store/auto-accept-rules.store';

/** All ways of answering of a provider in one answer, also of services for which nothing was ever chosen. */
@Injectable()
export class OwnAnsweringQuery {
  constructor(
    private readonly database: Database,
    private readonly ways: AnswerWaysStore,
    private readonly rules: AutoAcceptRules,
    private readonly settings: Settings,
  ) {}

  async of(providerId: string): Promise<OwnAnswering> {
    const { lostAfterSeconds } = (await this.settings.get('answering.rules')).value;
    const services = await this.database.query<{ id: string; kind: ServiceKind }>(
      'SELECT id, kind FROM service WHERE provider_id = ? ORDER BY kind, id',
      [providerId],
    );
    const [ways, rules, [presence]] = await Promise.all([
      this.ways.of(
        this.database,
        services.map(({ id }) => id),
      ),
      this.rules.ofProvider(this.database, providerId),
      this.database.read<{ seenAt: Date }>(
        'SELECT seen_at AS seenAt FROM provider_presence WHERE provider_id = ?',
        [providerId],
      ),
    ]);
    return {
      desk: {
        seenAt: presence?.seenAt.toISOString() ?? null,
        lostAfterMinutes: Math.ceil(lostAfterSeconds / 60),
      },
      services: services.map(({ id, kind }, index) => ({
        ...{ serviceId: id, kind, ways: ways[index]!, rule: rules.get(id) ?? null },
      })),
    };
  }
}
