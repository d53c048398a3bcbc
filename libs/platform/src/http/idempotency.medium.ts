import { Body, Controller, Injectable, Module, Post } from '@nestjs/common';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work';
import { AllowSignedIn } from './access';
import { Authenticator } from './authenticator.port';
import { type Principal } from './principal';
import { answer, commonProblems, type Refusal } from './problem';

const Wish = z.strictObject({ name: z.string().min(1).max(20) });
type Wish = z.infer<typeof Wish>;
type Code = 'common.busy';

@Controller('wishes')
class WishController {
  constructor(private readonly work: UnitOfWork) {}

  @Post()
  @AllowSignedIn()
  async create(@Body({ schema: Wish }) wish: Wish): Promise<{ id: string }> {
    const result = await this.work.decide<{ id: string }, Refusal<Code>>(
      async (tx): Promise<Result<{ id: string }, Refusal<Code>>> => {
        const id = newId();
        await tx.execute('INSERT INTO audit_entry (action, object_id) VALUES (?, ?)', ['wish', id]);
        return wish.name === 'refused' ? refuse({ code: 'common.busy' }) : ok({ id });
      },
    );
    return answer(result, { 'common.busy': commonProblems['common.busy'] });
  }
}

/** The token is the account. */
@Injectable()
class AnyToken extends Authenticator {
  override async authenticate(token: string): Promise<Principal> {
    return Promise.resolve({ accountId: token, role: 'family', providerId: null, townCode: null });
  }
}

@Module({
  controllers: [WishController],
  providers: [{ provide: Authenticator, useClass: AnyToken }],
  exports: [Authenticator],
})
class Wishes {}

describe('a command with an Idempotency-Key', () => {
  let stack: TestStack;
  const one = newId();

  beforeAll(async () => {
    stack = await testStack({ imports: [Wishes], http: true, env: { LOG_LEVEL: 'silent' } });
  });
  afterAll(async () => stack.close());

  const post = async (key: string | undefined, name: string, account = one) =>
    stack.app.inject({
      method: 'POST',
      url: '/wishes',
      headers: {
        authorization: `Bearer ${account}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      payload: { name },
    });
  const effects = async (): Promise<number> => {
    const [row] = await stack.database.read<{ n: number }>('SELECT COUNT(*) AS n FROM audit_entry');
    return row!.n;
  };

  it('happens once, however many send it at the same time, and all get the same answer', async () => {
    const before = await effects();
    const answers = await Promise.all(Array.from({ length: 20 }, async () => post('key-00000001', 'apple')));
    expect(new Set(answers.map((one) => one.body)).size).toBe(1);
    expect(answers[0]!.statusCode).toBe(201);
    expect((await effects()) - before).toBe(1);
  });

  it('remembers a refusal, and leaves nothing of what was refused', async () => {
    const before = await effects();
    const first = await post('key-00000002', 'refused');
    const second = await post('key-00000002', 'refused');
    expect([first.statusCode, second.statusCode]).toEqual([503, 503]);
    expect(await effects()).toBe(before);
  });

  it('refuses the key for another question, and a question without a key', async () => {
    expect((await post('key-00000001', 'pear')).statusCode).toBe(422);
    expect((await post(undefined, 'pear')).json()).toMatchObject({
      code: 'idempotency.missing',
      status: 400,
    });
  });

  it("never gives one account another's answer", async () => {
    const mine = await post('key-00000003', 'plum');
    const theirs = await post('key-00000003', 'plum', newId());
    expect(theirs.statusCode).toBe(201);
    expect(theirs.body).not.toBe(mine.body);
  });

  it('tells every fault of a body at once, in both languages', async () => {
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/wishes',
      headers: { authorization: `Bearer ${one}`, 'idempotency-key': 'key-00000004' },
      payload: { name: '', role: 'operator' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<{ fieldErrors: unknown[] }>().fieldErrors).toHaveLength(2);
  });

  it('keeps no answer in plain text', async () => {
    const { body } = await post('key-00000005', 'grape');
    const rows = await stack.database.read<{ sealed_result: string }>(
      'SELECT sealed_result FROM idempotency_key',
    );
    const { id } = JSON.parse(body) as { id: string };
    expect(rows.some((row) => row.sealed_result.includes(id))).toBe(false);
  });
});
