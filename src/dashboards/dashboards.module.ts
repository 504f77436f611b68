import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ArticlesController } from './articles.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { DashboardsController } from './dashboards.controller.js';
import { SilenceController } from './silence.controller.js';
import { StatesApi } from './states.api.js';

/** A State at a glance: its cycles, its figures, its articles in three voices. */
@Module({
  imports: [CalendarModule, CyclesModule, RecommendationsModule, TreatiesModule],
  controllers: [ArticlesController, ComparisonController, DashboardsController, SilenceController, StatesApi],
})
export class DashboardsModule {}
