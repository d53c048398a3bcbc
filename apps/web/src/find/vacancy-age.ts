/** How old a count of free places is, in the steps that people speak of. */
export type VacancyAge =
  | { readonly step: 'today' }
  | { readonly step: 'yesterday' }
  | { readonly step: 'days'; readonly days: number }
  | { readonly step: 'never' };

const DAY_MS = 86_400_000;

/** Told from calendar dates, as people count: 23:50 was yesterday ten minutes after midnight. */
export function vacancyAge(confirmedOn: string | null, today: string): VacancyAge {
  if (confirmedOn === null) return { step: 'never' };
  const days = Math.round((Date.parse(today) - Date.parse(confirmedOn)) / DAY_MS);
  if (days <= 0) return { step: 'today' };
  return days === 1 ? { step: 'yesterday' } : { step: 'days', days };
}
