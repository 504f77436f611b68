import { Module } from '@nestjs/common';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsService } from './recommendations.service.js';

/** Lists of recommendations. */
@Module({
  imports: [TreatiesModule],
  controllers: [RecommendationsController],
  providers: [RecommendationsService],
  exports: [RecommendationsService],
})
export class RecommendationsModule {}
