import { type ListHouse, ListStage } from '@yilian/testing';
import { tableStream } from '@yilian/exchange';
import { type ListFormat } from '@yilian/contracts';

const HEADER = ['楼层', '房间', '床号', '床位类型', '性别要求', '状态'];
const KINDS = ['普通', '护理', '失智'];

/** A home's list of so many beds: four to a room, fifty rooms to a floor, most of them lived in. */
export async function bedFile(format: ListFormat, beds: number): Promise<Buffer> {
  async function* rows(): AsyncGenerator<string[]> {
    yield HEADER;
    for (let at = 0; at < beds; at += 1) {
      const [floor, room] = [Math.floor(at / 200) + 1, Math.floor(at / 4) % 50];
      const name = `${floor}${String(room).padStart(2, '0')}`;
      const state = at % 5 === 0 ? '空床' : '在住';
      yield [String(floor), name, String((at % 4) + 1), KINDS[room % 3]!, '不限', state];
    }
    await Promise.resolve();
  }
  const pieces: Buffer[] = [];
  for await (const piece of tableStream(format, rows())) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** What a program does that is written in an afternoon: every bed with its own look and its own insert. */
export async function rowByRow({ stack }: ListStage, house: ListHouse, beds: number): Promise<number> {
  const started = performance.now();
  await stack.work.write(async (tx) => {
    for (let at = 0; at < beds; at += 1) {
      const [room, number] = [String(Math.floor(at / 4)), String((at % 4) + 1)];
      const there = await tx.query('SELECT id FROM bed WHERE service_id = ? AND room = ? AND number = ?', [
        house.serviceId,
        room,
        number,
      ]);
      if (there.length > 0) continue;
      await tx.execute(
        `INSERT INTO bed (id, service_id, provider_id, floor, room, number, kind) VALUES (UUID(), ?, ?, '1', ?, ?, 'nursing')`,
        [house.serviceId, house.providerId, room, number],
      );
    }
  });
  return beds / ((performance.now() - started) / 1000);
}
