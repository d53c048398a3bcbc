/** What a reader saw of one service. */
export interface SeenVacancy {
  readonly id: string;
  readonly accepting: boolean;
  readonly vacancy: { readonly free: number };
}

/** How services differ from what was seen before. */
export interface VacancyNews {
  readonly changed: readonly string[];
  /** Had something free, and have nothing now: they stay on the screen and say so. */
  readonly filled: readonly string[];
}

const freeOf = ({ accepting, vacancy }: SeenVacancy): number => (accepting ? vacancy.free : 0);

export function newsOf(before: readonly SeenVacancy[], after: readonly SeenVacancy[]): VacancyNews {
  const known = new Map(before.map((one) => [one.id, one]));
  const pairs = after.flatMap((one) => {
    const old = known.get(one.id);
    return old ? [[old, one] as const] : [];
  });
  return {
    changed: pairs
      .filter(([old, one]) => freeOf(old) !== freeOf(one) || old.accepting !== one.accepting)
      .map(([, { id }]) => id),
    filled: pairs
      .filter(([old, one]) => freeOf(old) > 0 && one.accepting && one.vacancy.free === 0)
      .map(([, { id }]) => id),
  };
}
