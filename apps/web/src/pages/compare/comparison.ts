/** One property of several facilities, in their order. */
export interface Property {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** A property, and whether the facilities differ in it. */
export interface ComparedRow extends Property {
  readonly differs: boolean;
}

/** Rows of the comparison. What nobody has and nobody knows is left out; what is unknown for one differs from a known one. */
export const compared = (properties: readonly Property[], unknown: string): ComparedRow[] =>
  properties
    .filter(({ values }) => values.some((value) => value !== unknown))
    .map((property) => ({ ...property, differs: new Set(property.values).size > 1 }));
