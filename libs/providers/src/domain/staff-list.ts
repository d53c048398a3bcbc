import { type ListedCaregiver, type ListedCertificate } from '@yilian/contracts';

export interface KnownCertificate extends ListedCertificate {
  readonly id: string;
  readonly skillMask: number;
}
export interface KnownCaregiver extends ListedCaregiver {
  readonly id: string;
  readonly version: number;
  readonly certificates: readonly KnownCertificate[];
  /** Visits lie ahead. */
  readonly promised: boolean;
}

type Field = 'name' | 'skillMask' | 'areaTowns' | 'state' | 'certificates';

/** What a line of a list makes of somebody. */
export type StaffDecision =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'added'; readonly listed: ListedCaregiver }
  | {
      readonly outcome: 'changed';
      readonly known: KnownCaregiver;
      readonly listed: ListedCaregiver;
      readonly fields: readonly Field[];
    }
  | {
      readonly outcome: 'refused';
      readonly field: 'id' | 'name' | 'sex' | 'state' | 'certificates';
      readonly why: 'unknown' | 'several' | 'sex-stays' | 'promised' | 'masked';
    };

const MASK = '••••';

/** How a number leaves the house: its last four characters, so that it is known again. */
export const maskedNumber = (number: string): string => `${MASK}${number.slice(-4)}`;

/** The certificate that a line means: the same number, whole or masked. */
export const sameCertificate = (
  known: readonly KnownCertificate[],
  { kind, number }: ListedCertificate,
): KnownCertificate | undefined =>
  known.find((one) => one.kind === kind && (one.number === number || maskedNumber(one.number) === number));

const towns = (list: readonly string[] | null): string => (list === null ? '*' : [...list].sort().join());

const isNewWord = (known: KnownCaregiver, listed: ListedCertificate): boolean => {
  const there = sameCertificate(known.certificates, listed);
  return !there || there.validFrom !== listed.validFrom || there.validTo !== listed.validTo;
};

/** `all` are the people of the service. Nobody leaves whom families wait for, and nobody is removed. */
export function decideListedCaregiver(
  all: readonly KnownCaregiver[],
  listed: ListedCaregiver,
): StaffDecision {
  const meant = all.filter(({ id, name }) => (listed.id === null ? name === listed.name : id === listed.id));
  if (meant.length > 1) return { outcome: 'refused', field: 'name', why: 'several' };
  const [known] = meant;
  if (!known && listed.id !== null) return { outcome: 'refused', field: 'id', why: 'unknown' };
  const hidden = listed.certificates.filter(({ number }) => number.startsWith(MASK));
  if (hidden.some((one) => !known || !sameCertificate(known.certificates, one)))
    return { outcome: 'refused', field: 'certificates', why: 'masked' };
  if (!known) return { outcome: 'added', listed };
  if (known.sex !== listed.sex) return { outcome: 'refused', field: 'sex', why: 'sex-stays' };
  const fields: Field[] = [];
  if (known.name !== listed.name) fields.push('name');
  if (known.skillMask !== listed.skillMask) fields.push('skillMask');
  if (towns(known.areaTowns) !== towns(listed.areaTowns)) fields.push('areaTowns');
  if (known.state !== listed.state) fields.push('state');
  if (listed.certificates.some((one) => isNewWord(known, one))) fields.push('certificates');
  if (fields.length === 0) return { outcome: 'same' };
  if (fields.includes('state') && known.promised && listed.state !== 'active')
    return { outcome: 'refused', field: 'state', why: 'promised' };
  return { outcome: 'changed', known, listed, fields };
}
