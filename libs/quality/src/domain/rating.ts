/** So many reviews with that mean. */
export interface Rated {
  readonly mean: number | null;
  readonly count: number;
}

/**
 * The mean of few reviews says little about a provider: it is mixed with `prior` reviews of the city's mean, so that it
 * moves away from that only as reviews come in. Null without any review.
 */
export function shrunkMean({ mean, count }: Rated, city: number | null, prior: number): number | null {
  if (mean === null || count === 0) return null;
  if (city === null) return mean;
  return (mean * count + city * prior) / (count + prior);
}

/** The first day whose reviews count, `YYYY-MM-DD`: so many months back, on the last day where a month is short. */
export function windowStart(today: string, months: number): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
