import { newId, type Id } from '@yilian/kernel';

type RequestId = Id<'request'>;
type OfferId = Id<'offer'>;
declare function cancel(request: RequestId): void;

const requestId = newId<RequestId>();
const offerId = newId<OfferId>();

cancel(requestId);
cancel(offerId); // @must-fail TS2345
cancel('018f3f6e-0000-7000-8000-000000000000'); // @must-fail TS2345

const text: string = requestId;
const back: RequestId = text; // @must-fail TS2322
