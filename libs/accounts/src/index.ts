import { AccountRow } from './store/account.row';
import { AreaRow } from './store/area.row';
import { DeviceRow } from './store/device.row';
import { RefreshTokenRow } from './store/refresh-token.row';
import { SignInAttemptRow } from './store/sign-in-attempt.row';

export { AccountNames } from './account-names.query';
export { AccountsHttpModule, AccountsModule } from './accounts.module';
export { accountsProblems } from './accounts.problems';
export { AreaQuery } from './area.query';
export { type AccountToCreate, CreateAccounts } from './create-accounts/create-accounts.use-case';
export { ForgetOldSessions } from './forget-old-sessions/forget-old-sessions.job';
export { GrantsQuery } from './grants.query';
export { LetGo } from './leave/let-go.job';
export { NamesQuery } from './names.query';
export { AreaStore } from './store/area.store';
export { accountsConstraints } from './store/constraints.row';
export { type SignedIn, TokenAuthenticator } from './token-authenticator.adapter';

/** The tables of this context. */
export const accountsRows = [AccountRow, AreaRow, DeviceRow, RefreshTokenRow, SignInAttemptRow] as const;
