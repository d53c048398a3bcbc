import { type ListImport } from '@yilian/contracts';
import { faultText } from '../domain/list-faults';
import { SHAPES } from '../domain/shapes';
import { type StoredImport } from '../store/list-imports.store';

export const importView = (stored: StoredImport): ListImport => ({
  id: stored.id,
  serviceId: stored.serviceId,
  list: stored.list,
  state: stored.state,
  format: stored.format,
  bytes: stored.fileBytes,
  sentAt: stored.askedAt.toISOString(),
  appliedAt: stored.appliedAt?.toISOString() ?? null,
  counts: stored.counts,
  fault: stored.fault,
  faultText:
    stored.fault === null
      ? null
      : faultText(stored.fault, stored.faultColumns.split(','), SHAPES[stored.list].columns),
  takenOverBefore: stored.before?.toISOString() ?? null,
  linesKept: stored.file !== null,
});
