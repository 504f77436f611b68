import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { LinksApi } from './links.api.js';
import { LinksController } from './links.controller.js';
import { LinksService } from './links.service.js';
import { ProposalDecisionsService } from './proposal-decisions.service.js';
import { ProposalsApi } from './proposals.api.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';

/** What the machine proposed, and what people decide of it. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [LinksController, ProposalsController, CorrectionsController, LinksApi, ProposalsApi],
  providers: [CorrectionsService, LinksService, ProposalDecisionsService, ProposalsService],
})
export class LinksModule {}
