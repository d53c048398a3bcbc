/** What the booking pages ask the API about units that are kept meanwhile. */
import { newId } from '@yilian/kernel';
import { type HoldView } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { type NewRequest } from '../../client/questions';
import { learnTime } from '../../shell/clock';

const told = (hold: HoldView): HoldView => {
  learnTime(hold.serverNow);
  return hold;
};

/** Every press is an intention of its own: what was full a minute ago may be free now. */
export const holdPlace = async (
  serviceId: string,
  request: NewRequest,
  replaces: string | undefined,
): Promise<HoldView> =>
  told(
    await answerOf(
      api.POST('/v1/holds', {
        body: { serviceId, request, ...(replaces === undefined ? {} : { replaces }) },
        params: { header: { 'Idempotency-Key': newId() } },
      }),
    ),
  );

export const extendHold = async (id: string): Promise<HoldView> =>
  told(
    await answerOf(
      api.POST('/v1/holds/{id}/extension', {
        params: { path: { id }, header: { 'Idempotency-Key': newId() } },
      }),
    ),
  );

export const dropHold = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/holds/{id}', { params: { path: { id } } }));
