import { FindingEvidenceRow, FindingRaiseRow, FindingRecordRow } from './store/finding-parts.row';
import { FindingRow } from './store/finding.row';
import { WatchFindings } from './watch-findings/watch-findings.job';

export { brokenFindings } from './check-chains.query';
export { CorrectionTodos } from './correction-todos.adapter';
export { InspectionHttpModule, InspectionModule } from './inspection.module';
export { inspectionReactions } from './inspection.reactions';
export { OpenFinding } from './open-finding/open-finding.use-case';
export { findingNumber } from './domain/finding-number';
export { Findings } from './store/findings.store';
export { inspectionConstraints } from './store/constraints.row';

/** The recurring duties of this context, for the worker. They need `InspectionModule`. */
export const inspectionSchedules = [WatchFindings] as const;

/** The tables of this context. */
export const inspectionRows = [FindingEvidenceRow, FindingRaiseRow, FindingRecordRow, FindingRow] as const;
