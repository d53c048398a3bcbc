import { daysAhead } from '@yilian/testing';

/** Starts of the visits that the demo agency has tomorrow, in minutes. */
const STARTS = [540, 690, 840];

/** As much of a demo house as is needed here. */
interface Agency {
  isAsked(wish: object): Promise<{ readonly offer: string }>;
  answers(offer: string, act: 'acceptance'): Promise<void>;
}

/** The family asks the agency for visits tomorrow, one after the other, and its manager accepts them. */
export async function bookVisits(agency: Agency): Promise<void> {
  for (const fromMinute of STARTS) {
    const visit = { date: daysAhead(1), fromMinute, toMinute: fromMinute + 120, durationMinutes: 60 };
    const { offer } = await agency.isAsked({ kind: 'home_care', task: '助浴', visits: [visit] });
    await agency.answers(offer, 'acceptance');
  }
}
