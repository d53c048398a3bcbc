export interface TimelineRow {
  readonly key: string;
  readonly text: string;
  readonly when: string;
}
