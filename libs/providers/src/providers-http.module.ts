import { Module } from '@nestjs/common';
import { AddCaregiverController } from './add-caregiver/add-caregiver.controller';
import { AddCaregiver } from './add-caregiver/add-caregiver.use-case';
import { AddServiceController } from './add-service/add-service.controller';
import { AddService } from './add-service/add-service.use-case';
import { ChangeContactController } from './change-contact/change-contact.controller';
import { ChangeContact } from './change-contact/change-contact.use-case';
import { ChangeServiceController } from './change-service/change-service.controller';
import { ChangeService } from './change-service/change-service.use-case';
import { LinkAccountController } from './link-account/link-account.controller';
import { LinkAccount } from './link-account/link-account.use-case';
import { ListCaregiversController } from './list-caregivers/list-caregivers.controller';
import { ListCaregiversQuery } from './list-caregivers/list-caregivers.query';
import { ChangeCaregiverController } from './change-caregiver/change-caregiver.controller';
import { ChangeCaregiver } from './change-caregiver/change-caregiver.use-case';
import { KeepLicenceController } from './keep-licence/keep-licence.controller';
import { KeepLicence } from './keep-licence/keep-licence.use-case';
import { ListLicencesController } from './list-licences/list-licences.controller';
import { OpenLicence } from './list-licences/open-licence.use-case';
import { ListPricesController } from './list-prices/list-prices.controller';
import { ListPricesQuery } from './list-prices/list-prices.query';
import { SayPriceController } from './say-price/say-price.controller';
import { SayPrice } from './say-price/say-price.use-case';
import { ViewCaregiverController } from './view-caregiver/view-caregiver.controller';
import { ViewCaregiverQuery } from './view-caregiver/view-caregiver.query';
import { ListProvidersController } from './list-providers/list-providers.controller';
import { ListProvidersQuery } from './list-providers/list-providers.query';
import { ProvidersModule } from './providers.module';
import { RegisterProviderController } from './register-provider/register-provider.controller';
import { RegisterProvider } from './register-provider/register-provider.use-case';
import { SetLightController } from './set-light/set-light.controller';
import { SetLight } from './set-light/set-light.use-case';
import { SetProfileController } from './set-profile/set-profile.controller';
import { SetProfile } from './set-profile/set-profile.use-case';
import { CaregiverStore } from './store/caregiver.store';
import { ProviderStore } from './store/provider.store';
import { ServiceStore } from './store/service.store';
import { SuspendProviderController } from './suspend-provider/suspend-provider.controller';
import { SuspendProvider } from './suspend-provider/suspend-provider.use-case';
import { ViewProviderController } from './view-provider/view-provider.controller';
import { ViewProviderQuery } from './view-provider/view-provider.query';

/** Routes of this context. */
@Module({
  imports: [ProvidersModule],
  controllers: [
    AddCaregiverController,
    AddServiceController,
    ChangeContactController,
    ChangeServiceController,
    LinkAccountController,
    ListCaregiversController,
    ListProvidersController,
    RegisterProviderController,
    SetLightController,
    SetProfileController,
    SuspendProviderController,
    ViewProviderController,
    ChangeCaregiverController,
    KeepLicenceController,
    ListLicencesController,
    ListPricesController,
    SayPriceController,
    ViewCaregiverController,
  ],
  providers: [
    AddCaregiver,
    AddService,
    CaregiverStore,
    ChangeContact,
    ChangeService,
    LinkAccount,
    ListCaregiversQuery,
    ListProvidersQuery,
    ProviderStore,
    RegisterProvider,
    ServiceStore,
    SetLight,
    SetProfile,
    SuspendProvider,
    ViewProviderQuery,
    ChangeCaregiver,
    KeepLicence,
    OpenLicence,
    ListPricesQuery,
    SayPrice,
    ViewCaregiverQuery,
  ],
})
export class ProvidersHttpModule {}
