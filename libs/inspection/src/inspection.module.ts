import { Module } from '@nestjs/common';
import { ProvidersModule } from '@yilian/providers';
import { CorrectionTodos } from './correction-todos.adapter';
import { FacilityFindingsController } from './facility-findings/facility-findings.controller';
import { FacilityFindingsQuery } from './facility-findings/facility-findings.query';
import { HandleFindingController } from './handle-finding/handle-finding.controller';
import { HandleFinding } from './handle-finding/handle-finding.use-case';
import { KeepEvidenceController } from './keep-evidence/keep-evidence.controller';
import { KeepEvidence } from './keep-evidence/keep-evidence.use-case';
import { ListItemsController } from './list-items/list-items.controller';
import { OpenFindingController } from './open-finding/open-finding.controller';
import { OpenFinding } from './open-finding/open-finding.use-case';
import { ListFindingsQuery } from './show-findings/list-findings.query';
import { ShowFindingQuery } from './show-findings/show-finding.query';
import { ShowFindingsController } from './show-findings/show-findings.controller';
import { FindingChain } from './store/chain.store';
import { EvidenceStore } from './store/evidence.store';
import { Findings } from './store/findings.store';
import { WaitingFindings } from './watch-findings/waiting-findings.query';
import { WatchFindings } from './watch-findings/watch-findings.job';

const acts = [HandleFinding, KeepEvidence, OpenFinding, WatchFindings];
const parts = [
  ...[CorrectionTodos, EvidenceStore, FacilityFindingsQuery, FindingChain, Findings],
  ...[ListFindingsQuery, ShowFindingQuery, WaitingFindings],
];

/** What officers find at houses, and what becomes of it. */
@Module({
  imports: [ProvidersModule],
  providers: [...acts, ...parts],
  exports: [...acts, ...parts],
})
export class InspectionModule {}

@Module({
  imports: [InspectionModule],
  controllers: [
    FacilityFindingsController,
    HandleFindingController,
    KeepEvidenceController,
    ListItemsController,
    OpenFindingController,
    ShowFindingsController,
  ],
})
export class InspectionHttpModule {}
