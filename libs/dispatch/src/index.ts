import { FamilyHoldRow } from './store/family-hold.row';
import { OfferRow } from './store/offer.row';
import { DispatchRow, DutyRow, EscalationRow } from './store/search.row';

export { DispatchHttpModule, dispatchHandlers, DispatchModule, dispatchSchedules } from './dispatch.module';
export { AcceptOffer } from './accept-offer/accept-offer.use-case';
export { type AcceptRefusal, Answers, type DeclineRefusal } from './steps/answers.use-case';
export { dispatchProblems } from './dispatch.problems';
export { dispatchReactions } from './dispatch.reactions';
export { acceptOffer as answerableNow } from './domain/answer-offer';
export { offerMachine } from './domain/offer.machine';
export { ManageDuty } from './manage-duty/manage-duty.use-case';
export { CITY } from './store/ladder.store';

/** The tables of this context. */
export const dispatchRows = [DispatchRow, DutyRow, EscalationRow, FamilyHoldRow, OfferRow] as const;
