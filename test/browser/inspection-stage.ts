import { type FindingDone } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';
import { content } from '../e2e/person';
import { type Stage } from './state';
import { type World } from './world';

/** A serious finding at a facility, which the house has answered. */
export async function stageFinding(world: World, facility: string): Promise<Stage['warned']> {
  const officer = await world.townOfficer();
  const { id: finding } = await officer.post<FindingDone>('/v1/findings', {
    ...{ providerId: facility, itemCode: 'food_samples', severity: 'serious', source: 'special' },
    ...{ foundOn: daysAhead(-1), words: '午餐没有留样，冷藏柜没有标签。' },
  });
  const manager = await world.manages(facility);
  const body = { words: '已购买专用留样柜，指定专人每餐登记。', evidence: [] };
  content(await manager.ask('POST', `/v1/findings/${finding}/answer`, { key: newId(), body }));
  return { facility, finding };
}
