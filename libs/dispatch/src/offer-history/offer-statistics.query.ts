import { Injectable } from '@nestjs/common';
import { type AnswerWay, type DeclineReason, type OfferState, type OfferStatistics } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { median, talliedMost } from '../domain/tally';
import { CityPeriod, type OfferPeriod } from './city-period.adapter';

interface Raw {
  readonly state: OfferState;
  readonly reason: DeclineReason | null;
  readonly way: AnswerWay | null;
  readonly seconds: number | null;
}

/** Counts the offers of the own provider. */
@Injectable()
export class OfferStatisticsQuery {
  constructor(
    private readonly database: Database,
    private readonly period: CityPeriod,
  ) {}

  async execute({ providerId }: Principal, period: OfferPeriod): Promise<OfferStatistics> {
    const rows = await this.database.query<Raw>(
      `SELECT state, decline_reason AS reason, answered_way AS way,
              IF(state IN ('accepted', 'declined'), TIMESTAMPDIFF(SECOND, sent_at, answered_at), NULL) AS seconds
         FROM offer WHERE provider_id = ? AND sent_at >= ? AND sent_at < ?`,
      [providerId, ...this.period.moments(period)],
    );
    const inState = (state: OfferState): number => rows.filter((row) => row.state === state).length;
    return {
      ...period,
      made: rows.length,
      open: inState('open'),
      accepted: inState('accepted'),
      declined: inState('declined'),
      missed: inState('expired'),
      withdrawn: inState('withdrawn'),
      medianAnswerSeconds: median(rows.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))),
      reasons: talliedMost(rows.flatMap(({ reason }) => reason ?? [])).map(([reason, count]) => ({
        reason,
        count,
      })),
      ways: talliedMost(rows.flatMap(({ way }) => way ?? [])).map(([way, count]) => ({ way, count })),
    };
  }
}
