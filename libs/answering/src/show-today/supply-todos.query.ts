import { Injectable } from '@nestjs/common';
import { type ServiceKind, type Todo } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Database, Settings } from '@yilian/platform';
import { type TodoAsker, TodoSource } from '@yilian/providers';
import { type ServiceSupply, supplyTodos } from '../domain/supply-todos';

interface Data {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly hasHours: 0 | 1;
  readonly priceFen: number | null;
  readonly confirmedAt: Date | null;
  readonly plannedDays: number;
}

/** What the numbers, hours and prices of open services lack. Units belong to capacity and are only read. */
@Injectable()
export class SupplyTodos extends TodoSource {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    super();
  }

  async of({ providerId, now, today }: TodoAsker): Promise<readonly Todo[]> {
    const { value: rules } = await this.settings.get('answering.rules');
    const until = addDays(today, rules.planDays);
    const rows = await this.database.read<Data>(
      `SELECT s.id AS serviceId, s.kind, s.opening_hours IS NOT NULL AS hasHours, s.price_fen AS priceFen,
              s.vacancy_confirmed_at AS confirmedAt,
              CASE WHEN s.kind IN ('day_care', 'meal') THEN
                     (SELECT COUNT(DISTINCT slot.on_date) FROM capacity_slot AS slot
                       WHERE slot.service_id = s.id AND slot.on_date >= ? AND slot.on_date < ?)
                   ELSE (SELECT COUNT(DISTINCT shift.on_date) FROM caregiver_shift AS shift
                           JOIN caregiver AS c ON c.id = shift.caregiver_id AND c.state = 'active'
                          WHERE c.service_id = s.id AND shift.on_date >= ? AND shift.on_date < ?)
              END AS plannedDays
         FROM service AS s WHERE s.provider_id = ? AND s.state = 'open' ORDER BY s.kind`,
      [today, until, today, until, providerId],
    );
    const services = rows.map((row): ServiceSupply => ({ ...row, hasHours: row.hasHours === 1 }));
    return services.flatMap((service) => supplyTodos(service, rules, now, today));
  }
}
