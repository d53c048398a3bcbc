import { newId } from '@yilian/kernel';
import { inParallel } from '../scenario/in-parallel';
import { type City, type Kitchen } from './city';
import { call, rest } from './http';

/** Answers that one kitchen gives at once. */
const HANDS = 4;

interface Inbox {
  readonly items: readonly { readonly id: string }[];
}
interface Yes {
  readonly requestId: string;
}

/** Kitchens that look into their inbox and say yes to everything, each answer under a key of its own. */
export class Kitchens {
  /** The offers of each request to which a yes was taken (I9: one). */
  readonly yes = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();
  private hands: Promise<unknown> | undefined;
  isOpen = false;

  constructor(
    private readonly apiUrl: string,
    private readonly city: City,
  ) {}

  open(): void {
    this.isOpen = true;
    this.hands = Promise.all(this.city.kitchens.map(async (kitchen) => this.work(kitchen)));
  }

  async close(): Promise<void> {
    this.isOpen = false;
    await this.hands;
  }

  private async work(kitchen: Kitchen): Promise<void> {
    while (this.isOpen) {
      const inbox = await call<Inbox>(`${this.apiUrl}/v1/offers?state=open`, kitchen.token);
      const items = inbox.outcome === 'ok' ? inbox.body!.items : [];
      await inParallel(items, HANDS, async (offer) => this.accept(kitchen, offer.id));
      await rest(300);
    }
  }

  private async accept(kitchen: Kitchen, id: string): Promise<void> {
    const key = this.keys.get(id) ?? newId();
    this.keys.set(id, key);
    const url = `${this.apiUrl}/v1/offers/${id}/acceptance`;
    const { outcome, body } = await call<Yes>(url, kitchen.token, { key, body: {} });
    if (outcome !== 'ok') return;
    const { requestId } = body!;
    this.yes.set(requestId, (this.yes.get(requestId) ?? new Set()).add(id));
  }
}
