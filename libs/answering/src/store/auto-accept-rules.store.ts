import { Injectable } from '@nestjs/common';
import {
  type AutoAcceptRule,
  type AutoAcceptState,
  type AutoAcceptTerms,
  type ServiceKind,
} from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type DecidedState } from '../domain/decide-rule';

/** A rule in a list for officers: with whose it is, and how far that house's numbers proved right. */
export interface ListedRule {
  readonly rule: AutoAcceptRule;
  readonly providerId: string;
  readonly trust: number;
}

/** A decision about the terms of a version. */
interface Decision {
  readonly serviceId: string;
  readonly version: number;
  readonly state: DecidedState;
  readonly reason: string;
}

interface Raw {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly providerName: string;
  readonly state: AutoAcceptState;
  readonly levelMax: number;
  readonly quantityMax: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly urgentToo: 0 | 1;
  readonly reason: string | null;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

const COLUMNS = `rule.service_id AS serviceId, s.kind, p.name AS providerName, rule.state, rule.level_max AS levelMax,
    rule.quantity_max AS quantityMax, rule.from_minute AS fromMinute, rule.to_minute AS toMinute,
    rule.urgent_too AS urgentToo, rule.asked_at AS askedAt, rule.reason, rule.decided_at AS decidedAt, rule.version`;
const FROM = `FROM auto_accept_rule AS rule JOIN service AS s ON s.id = rule.service_id
  JOIN provider AS p ON p.id = rule.provider_id`;

const MOST = 500;

/** Rules by which offers are accepted at once. */
@Injectable()
export class AutoAcceptRules {
  async of(reader: Reader, serviceId: string): Promise<AutoAcceptRule | undefined> {
    const [raw] = await reader.query<Raw>(`SELECT ${COLUMNS} ${FROM} WHERE rule.service_id = ?`, [serviceId]);
    return raw && rule(raw);
  }

  /** Those of a provider, by service. */
  async ofProvider(reader: Reader, providerId: string): Promise<Map<string, AutoAcceptRule>> {
    const rows = await reader.query<Raw>(`SELECT ${COLUMNS} ${FROM} WHERE rule.provider_id = ?`, [
      providerId,
    ]);
    return new Map(rows.map((raw) => [raw.serviceId, rule(raw)]));
  }

  /** Those of a town, or of all when null; what waits for a decision first, the oldest first. */
  async listed(reader: Reader, townCode: string | null): Promise<ListedRule[]> {
    const rows = await reader.query<Raw & Omit<ListedRule, 'rule'>>(
      `SELECT ${COLUMNS}, p.id AS providerId, p.vacancy_trust AS trust ${FROM}
        WHERE ? IS NULL OR p.town_code = ?
        ORDER BY rule.state <> 'asked', rule.asked_at, rule.service_id LIMIT ${MOST}`,
      [townCode, townCode],
    );
    return rows.map(({ providerId, trust, ...raw }) => ({ rule: rule(raw), providerId, trust }));
  }

  /** The rule, locked; undefined without one. */
  async lock(tx: Tx, serviceId: string): Promise<{ state: AutoAcceptState; version: number } | undefined> {
    const [row] = await tx.query<{ state: AutoAcceptState; version: number }>(
      'SELECT state, version FROM auto_accept_rule WHERE service_id = ? FOR UPDATE',
      [serviceId],
    );
    return row;
  }

  /** Asks for terms. Whatever was trusted before, these are new and wait for an officer. */
  async ask(tx: Tx, serviceId: string, providerId: string, terms: AutoAcceptTerms): Promise<void> {
    const { levelMax, quantityMax, fromMinute, toMinute, urgentToo } = terms;
    await tx.execute(
      `INSERT INTO auto_accept_rule (service_id, provider_id, state, level_max, quantity_max, from_minute, to_minute,
         urgent_too, asked_at) VALUES (?, ?, 'asked', ?, ?, ?, ?, ?, now(3))
       ON DUPLICATE KEY UPDATE state = 'asked', level_max = VALUES(level_max), quantity_max = VALUES(quantity_max),
         from_minute = VALUES(from_minute), to_minute = VALUES(to_minute), urgent_too = VALUES(urgent_too),
         asked_at = now(3), decided_at = NULL, decided_by = NULL, reason = NULL, trusted_version = NULL,
         version = version + 1`,
      [serviceId, providerId, levelMax, quantityMax, fromMinute, toMinute, urgentToo],
    );
  }

  /** An officer's decision about the terms of a version. False when they are others meanwhile. */
  async decide(tx: Tx, { serviceId, version, state, reason }: Decision): Promise<boolean> {
    const decided = await tx.execute(
      `UPDATE auto_accept_rule SET state = ?, trusted_version = ?, reason = ?, decided_at = now(3), decided_by = ?
        WHERE service_id = ? AND version = ?`,
      [
        ...[state, state === 'trusted' ? version : null, reason],
        ...[tx.actor?.accountId ?? null, serviceId, version],
      ],
    );
    return decided === 1;
  }

  async giveUp(tx: Tx, serviceId: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM auto_accept_rule WHERE service_id = ?', [serviceId])) === 1;
  }
}

const rule = ({
  levelMax,
  quantityMax,
  fromMinute,
  toMinute,
  urgentToo,
  askedAt,
  decidedAt,
  ...rest
}: Raw): AutoAcceptRule => ({
  ...rest,
  terms: { levelMax, quantityMax, fromMinute, toMinute, urgentToo: urgentToo === 1 },
  askedAt: askedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
