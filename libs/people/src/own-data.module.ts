import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { PERSONAL_DATA, type PersonalDataHolder } from '@yilian/platform';
import { CopyDataController } from './data-copy/copy-data.controller';
import { CopyData } from './data-copy/copy-data.use-case';
import { DeletionController } from './deletion/deletion.controller';
import { Deletion, DeletionGate } from './deletion/deletion.use-case';
import { EraseDue, ErasingStores } from './erase/erase-due.job';
import { PeopleModule } from './people.module';
import { PeoplePersonalData } from './people-data.adapter';

/** Which contexts keep personal data beside this one: their modules, and who answers for each. */
export interface OwnDataParts {
  readonly imports: readonly Type[];
  readonly holders: readonly Type<PersonalDataHolder>[];
  /** With the routes: for the process whose guard stands before them. */
  readonly http?: boolean;
}

/** Copy and deletion reach across contexts, so a process names all that keep something. */
@Module({})
export class OwnDataModule {
  static for({ imports, holders, http = false }: OwnDataParts): DynamicModule {
    const all = [PeoplePersonalData, ...holders];
    return {
      module: OwnDataModule,
      imports: [PeopleModule, ...imports],
      providers: [
        { provide: PERSONAL_DATA, useFactory: (...held: PersonalDataHolder[]) => held, inject: all },
        CopyData,
        Deletion,
        DeletionGate,
        EraseDue,
        ErasingStores,
      ],
      controllers: http ? [CopyDataController, DeletionController] : [],
      exports: [EraseDue],
    };
  }
}
