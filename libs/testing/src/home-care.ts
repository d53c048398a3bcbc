import { CreateCapacity } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { FieldCipher } from '@yilian/platform';
import { TEST_TOWN } from './builders';
import { type TestStack } from './test-stack';

/** An agency with one caregiver. */
export interface HomeCare {
  readonly providerId: string;
  readonly serviceId: string;
  readonly caregiverId: string;
  /** With which account the caregiver signs in. */
  readonly accountId: string;
}

/** An agency whose only caregiver works on a date from eight to eight and signs in. Needs the tables of providers and capacity. */
export async function homeCareOf(stack: TestStack, date: string): Promise<HomeCare> {
  const agency = { providerId: newId(), serviceId: newId(), caregiverId: newId(), accountId: newId() };
  const { providerId, serviceId, caregiverId, accountId } = agency;
  const name = stack.app.get(FieldCipher).seal(`caregiver.name.${caregiverId}`, 'Test Caregiver');
  await stack.work.write(async (tx) => {
    await tx.execute(
      "INSERT INTO provider (id, name, address, phone, town_code) VALUES (?, 'Test Agency', '', '0769-1', ?)",
      [providerId, TEST_TOWN],
    );
    await tx.execute(
      "INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, 'home_care', 'hour')",
      [serviceId, providerId],
    );
    await tx.execute(
      "INSERT INTO account (id, login, password_hash, role, provider_id) VALUES (?, ?, 'x', 'caregiver', ?)",
      [accountId, `caregiver-${accountId}`, providerId],
    );
    await tx.execute(
      `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, account_id)
       VALUES (?, ?, ?, ?, 'female', ?)`,
      [caregiverId, providerId, serviceId, name, accountId],
    );
    await stack.app
      .get(CreateCapacity)
      .shifts(tx, [{ caregiverId, serviceId, date, fromMinute: 480, toMinute: 1200 }]);
  });
  return agency;
}
