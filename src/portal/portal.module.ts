import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { VoicesModule } from '../recommendations/voices.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { PortalIndexController } from './portal-index.controller.js';
import { PortalController } from './portal.controller.js';
import { PortalService } from './portal.service.js';
import { PublicRecommendationController } from './public-recommendation.controller.js';
import { PublicRecordsService } from './public-records.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsService } from './publications.service.js';

/** What the public sees: published States, for people and for machines. */
@Module({
  imports: [AccountsModule, RecommendationsModule, TreatiesModule, VoicesModule],
  controllers: [PortalIndexController, PublicRecommendationController, PortalController, PublicationsController],
  providers: [PortalService, PublicationsService, PublicRecordsService],
})
export class PortalModule {}
