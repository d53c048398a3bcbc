import { z } from 'zod';

/** Life of a request (docs/machines/care-request.md). `undo` of a submission ends in cancelled with cost 0. */
export const RequestState = z
  .enum([
    'draft',
    'submitted',
    'matching',
    'offered',
    'waiting',
    'escalated',
    'booked',
    'in_service',
    'completed',
    'closed',
    'cancelled',
    'unmet',
  ])
  .meta({ id: 'RequestState' });
export type RequestState = z.infer<typeof RequestState>;

export const OfferState = z
  .enum(['open', 'accepted', 'declined', 'expired', 'withdrawn'])
  .meta({ id: 'OfferState' });
export type OfferState = z.infer<typeof OfferState>;

/** Life of a call for help (docs/machines/sos-alert.md). */
export const SosState = z.enum(['raised', 'acknowledged', 'closed', 'false_alarm']).meta({ id: 'SosState' });
export type SosState = z.infer<typeof SosState>;

/** A hold resolves exactly once; `released` is a confirmed unit given back (cancelled or ended early). */
export const HoldState = z
  .enum(['pending', 'confirmed', 'void', 'expired', 'released'])
  .meta({ id: 'HoldState' });
export type HoldState = z.infer<typeof HoldState>;

/** Life of a tour of a facility (docs/machines/tour.md). */
export const TourState = z.enum(['booked', 'cancelled', 'done', 'missed']).meta({ id: 'TourState' });
export type TourState = z.infer<typeof TourState>;

/** Life of one home visit (docs/machines/visit.md). */
export const VisitState = z
  .enum(['scheduled', 'checked_in', 'checked_out', 'missed', 'cancelled'])
  .meta({ id: 'VisitState' });
export type VisitState = z.infer<typeof VisitState>;

/** Life of a finding and of what is done about it (docs/machines/finding.md). */
export const FindingState = z
  .enum(['open', 'answered', 'returned', 'accepted', 'withdrawn'])
  .meta({ id: 'FindingState' });
export type FindingState = z.infer<typeof FindingState>;

/** Life of a complaint (docs/machines/complaint.md). */
export const ComplaintState = z
  .enum(['received', 'assigned', 'answered', 'closed', 'reopened'])
  .meta({ id: 'ComplaintState' });
export type ComplaintState = z.infer<typeof ComplaintState>;
