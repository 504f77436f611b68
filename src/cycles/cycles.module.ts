import { Module } from '@nestjs/common';
import { CyclesService } from './cycles.service.js';

/** Rounds of reporting and their events. */
@Module({ providers: [CyclesService], exports: [CyclesService] })
export class CyclesModule {}
