import { z } from 'zod';
import { Count, Fen, LocalDate, Moment, Uuid } from '../formats';
import { LicenceKind, PaperState, PriceItem, PriceUnit } from '../vocabulary';

/** A licence of a provider. Its file is opened apart. */
export const Licence = z
  .strictObject({
    id: Uuid,
    kind: LicenceKind,
    number: z.string(),
    issuer: z.string(),
    validFrom: LocalDate,
    validTo: LocalDate.nullable().describe('The last day; null without an end.'),
    state: PaperState,
    hasFile: z.boolean(),
  })
  .meta({ id: 'Licence' });
export type Licence = z.infer<typeof Licence>;

/** What a provider still has to say of itself. */
export const ProfileTask = z
  .strictObject({
    task: z.enum(['phone', 'place', 'features', 'licence', 'price', 'opening_hours', 'price_covers']),
    done: z.boolean(),
    familiesSee: z.boolean(),
  })
  .meta({ id: 'ProfileTask' });
export type ProfileTask = z.infer<typeof ProfileTask>;

/** The papers of the own organisation, what is missing, and how complete its page is. */
export const ProviderPapers = z
  .strictObject({
    items: z.array(Licence),
    missing: z.array(LicenceKind).describe('Wanted of a provider of this kind, and none counts today.'),
    tasks: z.array(ProfileTask),
    certificatesEnding: Count.describe('Certificates of the staff that end soon or have ended.'),
    today: LocalDate,
  })
  .meta({ id: 'ProviderPapers' });
export type ProviderPapers = z.infer<typeof ProviderPapers>;

export const LicenceKept = z.strictObject({ id: Uuid, state: PaperState }).meta({ id: 'LicenceKept' });
export type LicenceKept = z.infer<typeof LicenceKept>;

/** A price from a day on. */
export const DatedPrice = z
  .strictObject({
    id: Uuid,
    fromDate: LocalDate,
    priceFen: Fen.nullable(),
    toFen: Fen.nullable(),
    includes: z.array(PriceItem).nullable(),
    state: z.enum(['past', 'present', 'coming']),
    saidAt: Moment,
  })
  .meta({ id: 'DatedPrice' });
export type DatedPrice = z.infer<typeof DatedPrice>;

/** Prices of a service, the latest day first. */
export const PriceHistory = z
  .strictObject({
    unit: PriceUnit,
    present: z.strictObject({
      priceFen: Fen.nullable(),
      toFen: Fen.nullable(),
      includes: z.array(PriceItem).nullable(),
    }),
    items: z.array(DatedPrice),
    today: LocalDate,
  })
  .meta({ id: 'PriceHistory' });
export type PriceHistory = z.infer<typeof PriceHistory>;
