import { Module } from '@nestjs/common';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { DocumentsApi } from './documents.api.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

/** Documents, their passages and what became of them. */
@Module({ imports: [TreatiesModule], controllers: [DocumentsController, DocumentsApi], providers: [DocumentsService] })
export class DocumentsModule {}
