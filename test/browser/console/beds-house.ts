import { type BedBoard, type CreatedStaffAccount, type RegisteredProvider } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { TEST_TOWN } from '@yilian/testing';
import { content, Person, signIn } from '../../e2e/person';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK } from './screens';

const [FLOORS, ROOMS, BEDS] = [20, 10, 5];
const AT_ONCE = 200;

/** A home with 1,000 beds and two managers. */
export class LargeHome {
  private constructor(
    private readonly world: World,
    private readonly logins: readonly (readonly [string, string])[],
    readonly manager: Person,
    readonly serviceId: string,
  ) {}

  static async of(world: World): Promise<LargeHome> {
    const house = {
      name: '千床颐养院',
      address: '大街 1 号',
      townCode: TEST_TOWN,
      services: ['residential'],
    };
    const { id: providerId } = await world.operator.post<RegisteredProvider>('/v1/providers', house);
    const logins: [string, string][] = [];
    for (let index = 0; index < 2; index += 1) {
      const { login, initialPassword } = await world.operator.post<CreatedStaffAccount>(
        '/v1/accounts/staff',
        {
          ...{ login: `staff.${newId()}`, role: 'provider_manager', providerId },
        },
      );
      logins.push([login, initialPassword]);
    }
    const manager = new Person(world.stack, await signIn(world.stack, ...logins[0]!));
    const [service] = await world.stack.sql<{ id: string }>('SELECT id FROM service WHERE provider_id = ?', [
      providerId,
    ]);
    const home = new LargeHome(world, logins, manager, service!.id);
    await home.fills();
    return home;
  }

  async board(): Promise<BedBoard> {
    return this.manager.get<BedBoard>(`/v1/services/${this.serviceId}/board`);
  }

  async acts(acts: readonly object[]): Promise<void> {
    const body = { acts };
    content(
      await this.manager.ask('POST', `/v1/services/${this.serviceId}/bed-acts`, { key: newId(), body }),
    );
  }

  /** A manager at the board, on a desk unless told. */
  async sits(who: 0 | 1, screen = STAFF_DESK): Promise<Visitor> {
    const visitor = await this.world.visitor(screen);
    await visitor.signsIn(...this.logins[who]!);
    await visitor.opens('/console/beds');
    await visitor.page.locator('[data-bed], [data-row]').first().waitFor();
    await visitor.page.locator('[data-live=live]').waitFor();
    return visitor;
  }

  private async fills(): Promise<void> {
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
    const beds = numbers(FLOORS).flatMap((floor) =>
      numbers(ROOMS).flatMap((room) =>
        numbers(BEDS).map((bed) => ({
          ...{ room: String(floor * 100 + room), number: String(bed), kind: 'nursing' },
        })),
      ),
    );
    for (let from = 0; from < beds.length; from += 500) {
      await this.manager.post(`/v1/services/${this.serviceId}/beds`, { beds: beds.slice(from, from + 500) });
    }
    const { beds: all } = await this.board();
    const lived = all.filter(({ room }) => Number(room) > 500);
    for (let from = 0; from < lived.length; from += AT_ONCE) {
      await this.acts(
        lived.slice(from, from + AT_ONCE).map(({ id, version }, index) => ({
          ...{ act: 'admit', bedId: id, version, name: `住户${from + index}`, sex: 'female' },
        })),
      );
    }
  }
}
