import { type LockedRequest, type NewCareRequest } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';

type Chosen = Pick<LockedRequest, 'preferredServiceId' | 'holdId'>;

/**
 * The service that the family chose and the units that are kept for this account. Whatever is not its own or not there is
 * left out: a request is worth more than the place that it was begun with. Both tables belong to others and are only read.
 */
export async function chosenPlace(
  reader: Reader,
  accountId: string,
  { kind, serviceId, holdId }: NewCareRequest,
): Promise<Chosen> {
  if (serviceId === undefined && holdId === undefined) return { preferredServiceId: null, holdId: null };
  const [hold] =
    holdId === undefined
      ? []
      : await reader.query<{ service_id: string }>(
          'SELECT service_id FROM family_hold WHERE hold_id = ? AND account_id = ? AND kind = ?',
          [holdId, accountId, kind],
        );
  const [service] = await reader.query<{ id: string }>('SELECT id FROM service WHERE id = ? AND kind = ?', [
    hold?.service_id ?? serviceId ?? '',
    kind,
  ]);
  return { preferredServiceId: service?.id ?? null, holdId: hold && holdId ? holdId : null };
}
