import { Module } from '@nestjs/common';
import { Authenticator } from '@yilian/platform';
import { AccountNames } from './account-names.query';
import { AreaQuery } from './area.query';
import { ChangePasswordController } from './change-password/change-password.controller';
import { ChangePassword } from './change-password/change-password.use-case';
import { CheckCredentials } from './check-credentials.use-case';
import { CreateAccounts } from './create-accounts/create-accounts.use-case';
import { CreateStaffAccountController } from './create-staff-account/create-staff-account.controller';
import { CreateStaffAccount } from './create-staff-account/create-staff-account.use-case';
import { DisableAccountController } from './disable-account/disable-account.controller';
import { DisableAccount } from './disable-account/disable-account.use-case';
import { ForgetDeviceController } from './forget-device/forget-device.controller';
import { ForgetDevice } from './forget-device/forget-device.use-case';
import { ForgetOldSessions } from './forget-old-sessions/forget-old-sessions.job';
import { GrantsQuery } from './grants.query';
import { KnowDeviceController } from './know-device/know-device.controller';
import { KnowDevice } from './know-device/know-device.use-case';
import { DeparturesQuery } from './leave/departures.query';
import { LeaveController } from './leave/leave.controller';
import { Leave } from './leave/leave.use-case';
import { LetGo } from './leave/let-go.job';
import { ListAreasController } from './list-areas/list-areas.controller';
import { ListDevicesController } from './list-devices/list-devices.controller';
import { NamesQuery } from './names.query';
import { Passwords } from './passwords.adapter';
import { RefreshSessionController } from './refresh-session/refresh-session.controller';
import { RefreshSession } from './refresh-session/refresh-session.use-case';
import { RegisterFamilyController } from './register-family/register-family.controller';
import { RegisterFamily } from './register-family/register-family.use-case';
import { SessionCookies } from './session-cookies.adapter';
import { SignInController } from './sign-in/sign-in.controller';
import { SignIn } from './sign-in/sign-in.use-case';
import { SignOutBrowserController } from './sign-out/sign-out-browser.controller';
import { SignOutController } from './sign-out/sign-out.controller';
import { SignOut } from './sign-out/sign-out.use-case';
import { AccountStore } from './store/account.store';
import { AreaStore } from './store/area.store';
import { Departures } from './store/departures.store';
import { DeviceStore } from './store/device.store';
import { RefreshTokenStore } from './store/refresh-token.store';
import { SignInAttemptStore } from './store/sign-in-attempt.store';
import { TokenAuthenticator } from './token-authenticator.adapter';
import { Tokens } from './tokens.adapter';
import { WhoAmIController } from './who-am-i/who-am-i.controller';
import { WhoAmIQuery } from './who-am-i/who-am-i.query';

const frontDoor = [
  AccountNames,
  AreaQuery,
  AreaStore,
  CreateAccounts,
  ForgetOldSessions,
  GrantsQuery,
  LetGo,
  NamesQuery,
  RefreshTokenStore,
  SignInAttemptStore,
  TokenAuthenticator,
];
const useCases = [
  ChangePassword,
  CreateStaffAccount,
  DisableAccount,
  ForgetDevice,
  KnowDevice,
  Leave,
  RefreshSession,
  RegisterFamily,
  SignIn,
  SignOut,
  WhoAmIQuery,
];

/** Who may sign in, sessions, grants and areas. */
@Module({
  providers: [
    ...frontDoor,
    ...useCases,
    AccountStore,
    CheckCredentials,
    Departures,
    DeparturesQuery,
    DeviceStore,
    Passwords,
    SessionCookies,
    Tokens,
    { provide: Authenticator, useExisting: TokenAuthenticator },
  ],
  exports: [...frontDoor, ...useCases, Authenticator, DeviceStore, SessionCookies],
})
export class AccountsModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [AccountsModule],
  controllers: [
    ChangePasswordController,
    CreateStaffAccountController,
    DisableAccountController,
    LeaveController,
    KnowDeviceController,
    ForgetDeviceController,
    ListAreasController,
    ListDevicesController,
    RefreshSessionController,
    RegisterFamilyController,
    SignInController,
    SignOutBrowserController,
    SignOutController,
    WhoAmIController,
  ],
  exports: [AccountsModule],
})
export class AccountsHttpModule {}
