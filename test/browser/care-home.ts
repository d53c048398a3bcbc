import { type BedList, type FacilityList, type ListedBed } from '@yilian/contracts';
import { type Provider } from '../e2e/actors';
import { content } from '../e2e/person';
import { type World } from './world';

/** A care home of the city with its manager, who says what became of its beds. */
export class CareHome {
  private constructor(
    readonly id: string,
    readonly name: string,
    private readonly serviceId: string,
    private readonly manager: Provider,
  ) {}

  /** The `number`th home with free beds, by price: the order does not depend on what is free. */
  static async of(world: World, number: number): Promise<CareHome> {
    const { items } = await world.family.get<FacilityList>(
      '/v1/facilities?service=residential&hasVacancy=true&sort=price&limit=10',
    );
    const { id, name, services } = items[number]!;
    return new CareHome(id, name, services[0]!.id, await world.manages(id));
  }

  /** All beds but so many are kept for mending; returns when the manager has been answered. */
  async frees(count: number): Promise<void> {
    let left = count;
    for (const bed of await this.ownBeds()) {
      const state = left > 0 ? 'vacant' : 'maintenance';
      left -= 1;
      if (bed.state !== state) await this.says(bed, state);
    }
  }

  private async ownBeds(): Promise<ListedBed[]> {
    const { beds } = await this.manager.get<BedList>(`/v1/services/${this.serviceId}/beds`);
    return beds.filter(({ state }) => state === 'vacant' || state === 'maintenance');
  }

  private async says({ id, version }: ListedBed, state: 'vacant' | 'maintenance'): Promise<void> {
    content(await this.manager.ask('PATCH', `/v1/beds/${id}`, { body: { version, state } }));
  }
}
