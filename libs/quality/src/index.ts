import { ForgetOldRatings } from './forget-old-ratings/forget-old-ratings.job';
import { RecountRatings } from './recount-ratings/recount-ratings.job';
import { ComplaintEventRow, ComplaintRow } from './store/complaint.row';
import { ReviewReplyRow, ReviewRow } from './store/review.row';

export { QualityPersonalData } from './quality-data.adapter';
export { QualityHttpModule, QualityModule } from './quality.module';
export { ReplyTodos } from './reply-todos/reply-todos.query';
export { qualityReactions } from './quality.reactions';
export { qualityConstraints } from './store/constraints.row';

/** Job handlers of this context, for the worker. They need `QualityModule`. */
export const qualityHandlers = [RecountRatings] as const;

/** The recurring duties of this context, for the worker. They need `QualityModule`. */
export const qualitySchedules = [ForgetOldRatings] as const;

/** The tables of this context. */
export const qualityRows = [ComplaintEventRow, ComplaintRow, ReviewReplyRow, ReviewRow] as const;
