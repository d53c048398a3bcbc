/** Somebody who wants to hear when one of some facilities changes. */
export interface Follower {
  /** Where the connection comes from. */
  readonly address: string;
  readonly facilityIds: readonly string[];
  tell(facilityIds: readonly string[]): void;
}

/** How many may follow at a time. */
export interface FollowerLimits {
  readonly perAddress: number;
  readonly inAll: number;
}

/** Who follows which facility: a change costs as much as it has readers, whatever else is followed. */
export class Followers {
  readonly #all = new Set<Follower>();
  readonly #byFacility = new Map<string, Set<Follower>>();
  readonly #byAddress = new Map<string, number>();

  constructor(private readonly limits: FollowerLimits) {}

  get size(): number {
    return this.#all.size;
  }

  /** Everybody who follows now. */
  all(): Follower[] {
    return [...this.#all];
  }

  /** False when the address, or the process, has no seat left. */
  add(follower: Follower): boolean {
    const { address, facilityIds } = follower;
    const seated = this.#byAddress.get(address) ?? 0;
    if (this.#all.size >= this.limits.inAll || seated >= this.limits.perAddress) return false;
    this.#all.add(follower);
    this.#byAddress.set(address, seated + 1);
    for (const id of facilityIds) {
      const known = this.#byFacility.get(id);
      if (known) known.add(follower);
      else this.#byFacility.set(id, new Set([follower]));
    }
    return true;
  }

  /** Gives the seat back; a second time does nothing. */
  remove(follower: Follower): void {
    if (!this.#all.delete(follower)) return;
    const { address, facilityIds } = follower;
    const left = this.#byAddress.get(address)! - 1;
    if (left === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, left);
    for (const id of facilityIds) {
      const others = this.#byFacility.get(id);
      others?.delete(follower);
      if (others?.size === 0) this.#byFacility.delete(id);
    }
  }

  /** Tells everybody who follows one of them, once, which of theirs changed. */
  tell(facilityIds: Iterable<string>): void {
    const news = new Map<Follower, string[]>();
    for (const id of new Set(facilityIds)) {
      for (const follower of this.#byFacility.get(id) ?? []) {
        const theirs = news.get(follower);
        if (theirs) theirs.push(id);
        else news.set(follower, [id]);
      }
    }
    for (const [follower, ids] of news) follower.tell(ids);
  }
}
