import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PersonsApi } from '../persons/persons.api.js';
import { PersonsController } from '../persons/persons.controller.js';
import { PersonsService } from '../persons/persons.service.js';
import { SafeguardsController } from '../persons/safeguards.controller.js';
import { SafeguardsService } from '../persons/safeguards.service.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CaseLinksController } from './case-links.controller.js';
import { CaseLinksService } from './case-links.service.js';
import { CasePageService } from './case-page.service.js';
import { CasePartsController } from './case-parts.controller.js';
import { CasePartsService } from './case-parts.service.js';
import { CaseController } from './case.controller.js';
import { CasePartsApi } from './case-parts.api.js';
import { CasesApi } from './cases.api.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';

/** Cases with their persons, whose identities stay apart. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [
    CasesController,
    CaseController,
    CasePartsController,
    CaseLinksController,
    PersonsController,
    SafeguardsController,
    CasesApi,
    CasePartsApi,
    PersonsApi,
  ],
  providers: [CasesService, CasePageService, CasePartsService, CaseLinksService, PersonsService, SafeguardsService],
  exports: [CasesService, CasePageService, CasePartsService, CaseLinksService],
})
export class CasesModule {}
