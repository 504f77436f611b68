import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { CarryOverModule } from './carry-over/carry-over.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ApiModule } from './api/api.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { BulkModule } from './bulk/bulk.module.js';
import { ChartsModule } from './charts/charts.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { CommunicationsModule } from './communications/communications.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import type { RunningConfig } from './config.js';
import { DashboardsModule } from './dashboards/dashboards.module.js';
import { dataSourceOptions } from './data-source.js';
import { queueModule } from './database/queue.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LineageModule } from './lineage/lineage.module.js';
import { LinksModule } from './links/links.module.js';
import { PublicBodiesModule } from './public-bodies/public-bodies.module.js';
import { NgoRecommendationsModule } from './ngo-recommendations/ngo-recommendations.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { VoicesModule } from './recommendations/voices.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { SearchModule } from './search/search.module.js';
import { WorkspacesModule } from './workspaces/workspaces.module.js';
import { StateResponsesModule } from './state-responses/state-responses.module.js';
import { WorkModule } from './work/work.module.js';

/** The list of modules; no logic. */
@Module({})
export class AppModule {
  static on(config: RunningConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(config.databaseUrl)),
        queueModule(config),
        AccountsModule,
        CarryOverModule,
        CasesModule,
        ApiModule,
        CalendarModule,
        AssignmentsModule,
        BulkModule,
        ChartsModule,
        CommentsModule,
        CommunicationsModule,
        CommitmentsModule,
        DashboardsModule,
        DocumentsModule,
        DraftsModule,
        HealthModule,
        HistoryModule,
        ImportsModule,
        LineageModule,
        LinksModule,
        PublicBodiesModule,
        NgoRecommendationsModule,
        PortalModule,
        RecommendationsModule,
        SavedViewsModule,
        SearchModule,
        StateResponsesModule,
        VoicesModule,
        WorkspacesModule,
        WorkModule,
      ],
    };
  }
}
