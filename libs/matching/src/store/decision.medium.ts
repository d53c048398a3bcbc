import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { decided, decisionOf, type Decision } from '../domain/decision';
import { DecisionsModule } from '../decisions.module';
import { exampleQuery, exampleService } from '../domain/examples';
import { scan } from '../domain/scan';
import { START_WEIGHTS } from '../domain/start-weights';
import { ReplayDecision } from '../replay-decision/replay-decision.use-case';
import { DecisionStore } from './decision.store';
import { matchingRows } from './matching.row';

let stack: TestStack;

beforeAll(async () => {
  stack = await testStack({ rows: matchingRows, imports: [DecisionsModule] });
});

afterAll(async () => stack.close());

function decision(services = 40): Decision {
  const entries = Array.from({ length: services }, (_, index) =>
    exampleService({
      serviceId: newId(),
      providerId: newId(),
      vacancyTrust: (index % 7) / 7,
      priceFen: index,
    }),
  );
  const query = exampleQuery({ priceLimitFen: 1_000_000 });
  const result = scan(entries, query, START_WEIGHTS);
  const entryOf = (id: string) => entries.find(({ serviceId }) => serviceId === id);
  return decisionOf(newId(), START_WEIGHTS, [
    decided(newId(), query, result, entryOf),
    decided(newId(), query, result, entryOf, { no_unit: 3 }),
  ]);
}

const store = () => stack.app.get(DecisionStore);
const replay = async (id: string) => stack.app.get(ReplayDecision).execute(id);

test('a stored decision is decided again in the same order', async () => {
  const [first, second] = [decision(), decision(3)];
  await stack.work.write(async (tx) => store().add(tx, [first, second]));
  const report = await replay(first.id);
  expect(report).toMatchObject({ decisionId: first.id, weightsVersion: START_WEIGHTS.version, same: true });
  expect(report?.questions.map(({ now }) => now.length)).toEqual([30, 30]);
  const again = (await replay(second.id))?.questions[1];
  expect(again?.now).toEqual(again?.before);
  expect((await store().load(first.id))?.decision).toEqual(first);
  expect(await replay(newId())).toBeUndefined();
});

test('a decision that was tampered with does not come out the same', async () => {
  const stored = decision();
  await stack.work.write(async (tx) => {
    await store().add(tx, [stored]);
    await tx.execute(
      `UPDATE match_decision SET record = REPLACE(record, '"level":2', '"level":1') WHERE id = ?`,
      [stored.id],
    );
  });
  expect(await replay(stored.id)).toMatchObject({ same: false });
});

test('a decision is stored with its transaction or not at all', async () => {
  const stored = decision();
  const failing = stack.work.write(async (tx) => {
    await store().add(tx, [stored]);
    throw new Error('power cut');
  });
  await expect(failing).rejects.toThrow('power cut');
  expect(await replay(stored.id)).toBeUndefined();
});
