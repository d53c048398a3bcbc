export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown, but nothing would come of it. */
  readonly disabled?: boolean | undefined;
}
