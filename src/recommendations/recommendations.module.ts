import { Module } from '@nestjs/common';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { RecommendationsApi } from './recommendations.api.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsService } from './recommendations.service.js';

/** Lists of recommendations. */
@Module({
  imports: [TreatiesModule],
  controllers: [RecommendationsController, RecommendationsApi],
  providers: [RecommendationsService],
  exports: [RecommendationsService],
})
export class RecommendationsModule {}
