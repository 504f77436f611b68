import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CarryOverController } from './carry-over.controller.js';
import { CarryOverService } from './carry-over.service.js';

/** From one submission to the next. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [CarryOverController],
  providers: [CarryOverService],
  exports: [CarryOverService],
})
export class CarryOverModule {}
