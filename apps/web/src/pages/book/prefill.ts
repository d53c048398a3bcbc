import { type LocationQuery } from 'vue-router';
import { type FlowName } from '../../routes/flows';
import { type Draft } from './draft';

/** Answers that may come from another page by the address, each with the words that are known. */
const KNOWN: Readonly<Partial<Record<FlowName, { readonly [K in keyof Draft]?: readonly string[] }>>> = {
  'home-care': { task: ['bathing', 'housework', 'company', 'medicine', 'rehabilitation', 'wound'] },
  'day-care': { transport: ['yes', 'no'] },
  'care-home': { dementia: ['yes', 'no'] },
};

/** What an address has answered already, so that it is not asked again from nothing. */
export const prefilled = (flow: FlowName, query: LocationQuery): Partial<Draft> =>
  Object.fromEntries(
    Object.entries(KNOWN[flow] ?? {}).flatMap(([field, values]) => {
      const value = query[field];
      return typeof value === 'string' && values.includes(value) ? [[field, value]] : [];
    }),
  );
