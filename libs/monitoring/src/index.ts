import { CountBeds } from './count-beds/count-beds.job';
import { TownBedCountRow } from './store/town-bed-count.row';

export { BedCountsQuery } from './bed-counts.query';
export { MonitoringHttpModule, MonitoringModule } from './monitoring.module';
export { type BedDifference, recountBeds } from './recount-beds.query';
export { SnapshotQuery } from './snapshot.query';
export { TownPictureQuery } from './town-picture.query';

/** The tables of this context. */
export const monitoringRows = [TownBedCountRow] as const;

/** What this context does when the queue wakes it, for the worker. */
export const monitoringHandlers = [CountBeds] as const;
