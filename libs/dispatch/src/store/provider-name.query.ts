import { type Tx } from '@yilian/platform';

/** The name of whoever offers a service. The tables belong to providers and are only read. */
export async function providerOf(tx: Tx, serviceId: string): Promise<string> {
  const [row] = await tx.query<{ name: string }>(
    'SELECT p.name FROM service AS s JOIN provider AS p ON p.id = s.provider_id WHERE s.id = ?',
    [serviceId],
  );
  return row!.name;
}
