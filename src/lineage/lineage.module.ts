import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LineageController } from './lineage.controller.js';
import { LineageService } from './lineage.service.js';

/** The same demand across cycles and bodies. */
@Module({
  imports: [AccountsModule],
  controllers: [LineageController],
  providers: [LineageService],
  exports: [LineageService],
})
export class LineageModule {}
