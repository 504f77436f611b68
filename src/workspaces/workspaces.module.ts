import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { WorkspaceTasksController } from './workspace-tasks.controller.js';
import { WorkspaceTasksService } from './workspace-tasks.service.js';
import { WorkspacesController } from './workspaces.controller.js';
import { WorkspacesService } from './workspaces.service.js';

/** Coalitions at work. */
@Module({
  imports: [AccountsModule],
  controllers: [WorkspacesController, WorkspaceTasksController],
  providers: [WorkspacesService, WorkspaceTasksService],
  exports: [WorkspacesService, WorkspaceTasksService],
})
export class WorkspacesModule {}
