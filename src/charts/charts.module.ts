import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { ChartsController } from './charts.controller.js';

/** Pictures of the record. */
@Module({ imports: [CyclesModule, TreatiesModule], controllers: [ChartsController] })
export class ChartsModule {}
