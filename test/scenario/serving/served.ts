/** What was seen of the services themselves. */
export interface Served {
  /** Beds and caregivers that came with an acceptance, and those that the agency changed afterwards. */
  assigned: number;
  reassigned: number;
  days: number;
  /** Visits on the phones of caregivers; of those: checked in, and missed, for which an alarm was raised. */
  visits: number;
  checkedIn: number;
  missed: number;
  /** Visits to which their caregivers meant to come after the alarm or not at all. */
  meantToMiss: number;
  /** Alarms taken by agencies and by officers. */
  alarmsTaken: number;
  alarmsByOfficers: number;
  deliveries: number;
  notOpened: number;
  welfareChecks: number;
  /** Stays and seats whose provider said that somebody came. */
  begun: number;
}

export const nothingServed = (): Served => ({
  ...{ assigned: 0, reassigned: 0, days: 0, visits: 0, checkedIn: 0, missed: 0 },
  ...{
    meantToMiss: 0,
    alarmsTaken: 0,
    alarmsByOfficers: 0,
    deliveries: 0,
    notOpened: 0,
    welfareChecks: 0,
    begun: 0,
  },
});
