import { Module } from '@nestjs/common';
import { ArticlesService } from './articles.service.js';
import { StatesService } from './states.service.js';

/** States, and the articles of treaties. */
@Module({ providers: [ArticlesService, StatesService], exports: [ArticlesService, StatesService] })
export class TreatiesModule {}
