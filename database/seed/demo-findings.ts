import { findingNumber, Findings } from '@yilian/inspection';
import { newId } from '@yilian/kernel';
import { Database, UnitOfWork } from '@yilian/platform';
import { addDays } from '@yilian/providers';
import { demoAccount } from './demo-people';
import { type Doors } from './doors';

/** How an officer found the demo home: one thing to put right, with ten days to do it. Nothing once there are findings. */
export async function seedFindings(doors: Doors, today: string): Promise<number> {
  const [home] = await doors.get(Database).query<{ id: string; townCode: string | null; now: Date }>(
    `SELECT p.id, p.town_code AS townCode, now(3) AS now FROM account AS a JOIN provider AS p ON p.id = a.provider_id
      WHERE a.login = 'demo-home' AND NOT EXISTS (SELECT 1 FROM finding)`,
  );
  if (!home) return 0;
  const id = newId();
  const head = {
    ...{
      id,
      number: findingNumber(today, id),
      providerId: home.id,
      townCode: home.townCode,
      serviceId: null,
    },
    ...{ itemCode: 'care_records', itemZh: '护理记录不完整', itemEn: 'Care is not written down completely' },
    ...{ severity: 'minor', source: 'visit', foundOn: addDays(today, -2), follows: null },
    foundBy: demoAccount('demo-town-officer').id,
  };
  const words = '抽查 10 份护理记录，有 3 份缺少夜间巡视的签名。请补齐制度并培训夜班人员。';
  const opening = { role: 'town_officer', dueOn: addDays(today, 10), today, now: home.now, words } as const;
  await doors.get(UnitOfWork).write(async (tx) => doors.get(Findings).open(tx, head, opening));
  return 1;
}
