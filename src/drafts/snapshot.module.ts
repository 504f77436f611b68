import { Module } from '@nestjs/common';
import { SnapshotService } from './snapshot.service.js';

/** Reading the record for a draft. */
@Module({ providers: [SnapshotService], exports: [SnapshotService] })
export class SnapshotModule {}
