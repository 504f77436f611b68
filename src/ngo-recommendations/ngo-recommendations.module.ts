import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { FatesService } from './fates.service.js';
import { NgoRecommendationController } from './ngo-recommendation.controller.js';
import { NgoRecommendationsController } from './ngo-recommendations.controller.js';
import { NgoRecommendationsApi } from './ngo-recommendations.api.js';
import { NgoRecommendationsService } from './ngo-recommendations.service.js';

/** What civil society asks for, and what became of it. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [NgoRecommendationsController, NgoRecommendationController, NgoRecommendationsApi],
  providers: [FatesService, NgoRecommendationsService],
  exports: [FatesService, NgoRecommendationsService],
})
export class NgoRecommendationsModule {}
