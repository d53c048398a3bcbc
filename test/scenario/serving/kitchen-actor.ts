import { setTimeout as pause } from 'node:timers/promises';
import { type KitchenRound, type RoundStop } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Actor } from '../actor';
import { SERVING } from '../assumptions';
import { type Draw } from '../draw';
import { type Served } from './served';

const ON_THE_WAY = 0.3;

/** A kitchen that brings what it cooked from door to door and says how each door was. */
export class KitchenActor {
  constructor(
    private readonly manager: Actor,
    private readonly serviceId: string,
    private readonly draw: Draw,
    private readonly served: Served,
  ) {}

  /** Both meals of the day, whose sheets stand fast. */
  async delivers(date: string): Promise<void> {
    for (const meal of ['lunch', 'dinner']) {
      const { stops } = await this.manager.get<KitchenRound>(
        `/v1/services/${this.serviceId}/kitchen/round?date=${date}&meal=${meal}`,
      );
      for (const stop of stops) if (stop.state === 'planned') await this.rings(stop);
    }
  }

  private async rings({ deliveryId }: RoundStop): Promise<void> {
    if (this.draw.chance(ON_THE_WAY)) await this.says(deliveryId, 'on_the_way');
    await pause(this.draw.wait(SERVING.actMs) / 5);
    const outcome = this.draw.weighted(SERVING.delivery);
    await this.says(deliveryId, outcome);
    this.served.deliveries += 1;
    if (outcome === 'not_opened') this.served.notOpened += 1;
  }

  private async says(deliveryId: string, outcome: string): Promise<void> {
    const reason = outcome === 'not_delivered' ? 'no_courier' : null;
    const report = { clientId: newId(), outcome, reason, saidAt: null };
    await this.manager.post(`/v1/meal-deliveries/${deliveryId}/reports`, report);
    if (!this.draw.chance(SERVING.twice)) return;
    // The same word under another key, as from a phone that never saw the answer.
    await this.manager.post(`/v1/meal-deliveries/${deliveryId}/reports`, report);
  }
}
