import { accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { matchingRows } from '@yilian/matching';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { CareRequests, requestsRows, SubmitRequest } from '@yilian/requests';
import { actAs, daysAhead, familyAccount, olderPersonOf, testStack, type TestStack } from '@yilian/testing';
import { DispatchModule, dispatchRows } from '../index';
import { Escalate } from '../steps/escalate.use-case';
import { HandUp } from '../steps/hand-up.use-case';
import { ListEscalationsQuery } from './list-escalations.query';
import { TakeOver } from './take-over.use-case';

const officer: Principal = { accountId: newId(), role: 'city_officer', providerId: null, townCode: null };

describe('a request that people look after', () => {
  let stack: TestStack;
  let family: Principal;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...capacityRows,
        ...dispatchRows,
        ...matchingRows,
        ...peopleRows,
        ...providersRows,
        ...requestsRows,
      ],
      constraints: peopleConstraints,
      imports: [DispatchModule],
    });
    await stack.database.query(
      "INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, 'city', ?, now(3))",
      [newId(), officer.accountId],
    );
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());

  const ask = async (): Promise<string> => {
    const olderPersonId = await olderPersonOf(stack, family);
    const result = await actAs(stack, family, async () =>
      stack.app.get(SubmitRequest).execute({
        ...{
          kind: 'meal',
          olderPersonId,
          urgency: 'normal',
          priceLimitFen: null,
          towns: [],
          needs: [],
          notes: '',
        },
        portions: [{ date: daysAhead(1), meal: 'lunch', quantity: 1 }],
      }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.id;
  };
  const escalate = async (requestId: string, reason: string): Promise<void> =>
    stack.work.write(async (tx) => {
      const [request] = await stack.app.get(CareRequests).lock(tx, [requestId]);
      await stack.app.get(Escalate).begin(tx, request!, reason);
    });
  const askAgain = async (requestId: string): Promise<unknown> =>
    actAs(stack, officer, async () =>
      stack.app.get(TakeOver).execute(requestId, { action: 'ask_again', because: 'x' }),
    );
  const timeIsOver = async (requestId: string, step: number): Promise<void> =>
    stack.work.write(async (tx) => stack.app.get(HandUp).execute(tx, [{ requestId, step }]));
  const history = async (requestId: string): Promise<string[]> => {
    const rows = await stack.database.read<{ step: number; level: string; reason: string; outcome: string }>(
      'SELECT step, level, reason, outcome FROM escalation WHERE request_id = ? ORDER BY step',
      [requestId],
    );
    return rows.map(({ step, level, reason, outcome }) => `${step} ${level}: ${reason}, ${outcome}`);
  };
  const FIRST_CLIMB = [
    '1 community: all_declined, nobody_on_duty',
    '2 town: all_declined, nobody_on_duty',
    '3 city: all_declined, asked_again',
  ];

  it('keeps the hand-overs of every climb', async () => {
    const requestId = await ask();
    await escalate(requestId, 'all_declined');
    await askAgain(requestId);
    await escalate(requestId, 'nobody_answered');
    expect(await history(requestId)).toEqual([
      ...FIRST_CLIMB,
      '4 community: nobody_answered, nobody_on_duty',
      '5 town: nobody_answered, nobody_on_duty',
      '6 city: nobody_answered, null',
    ]);
    const desk = await stack.app.get(ListEscalationsQuery).execute(officer);
    expect(desk.items).toMatchObject([{ requestId, level: 'city', reason: 'nobody_answered' }]);
  });

  it('is handed up for the rung whose time is over, never for the same one of an earlier climb', async () => {
    const requestId = await ask();
    await escalate(requestId, 'all_declined');
    await askAgain(requestId);
    await escalate(requestId, 'all_declined');
    await timeIsOver(requestId, 3);
    expect((await history(requestId)).at(-1)).toBe('6 city: all_declined, null');
    for (const step of [6, 7, 8]) await timeIsOver(requestId, step);
    expect(await history(requestId)).toEqual([
      ...FIRST_CLIMB,
      '4 community: all_declined, nobody_on_duty',
      '5 town: all_declined, nobody_on_duty',
      '6 city: all_declined, handed_up',
      '7 city: nobody_answered, handed_up',
      '8 city: nobody_answered, handed_up',
    ]);
    const [request] = await stack.database.read('SELECT state FROM care_request WHERE id = ?', [requestId]);
    expect(request).toEqual({ state: 'unmet' });
  });
});
