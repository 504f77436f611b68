import { Module } from '@nestjs/common';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

/** One box over recommendations, responses, findings, demands and passages. */
@Module({ imports: [TreatiesModule], controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
