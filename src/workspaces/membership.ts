import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { WorkspaceMember } from './workspace-member.entity.js';

/** Whether an account is of an organisation that can take part in workspaces. */
export const ofCivilSociety = ({ organisationKind }: Viewer): boolean =>
  organisationKind === 'ngo' || organisationKind === 'nhri';

/**
 * The membership of `viewer`'s organisation in a workspace, invited or accepted. To everybody else, ministries above
 * all, there is no such workspace.
 *
 * @throws NotFoundException
 */
export async function membershipOf(
  manager: EntityManager,
  workspaceId: number,
  viewer: Viewer,
): Promise<WorkspaceMember> {
  const { organisationId } = viewer;
  const member =
    organisationId && ofCivilSociety(viewer)
      ? await manager.findOneBy(WorkspaceMember, { workspaceId, organisationId })
      : null;
  if (!member || member.standing === 'declined' || member.standing === 'left')
    throw new NotFoundException(`There is no workspace ${workspaceId}.`);
  return member;
}

/** A membership that was accepted. @throws NotFoundException as {@link membershipOf}; ForbiddenException while invited. */
export async function acceptedIn(
  manager: EntityManager,
  workspaceId: number,
  viewer: Viewer,
): Promise<WorkspaceMember> {
  const member = await membershipOf(manager, workspaceId, viewer);
  if (member.standing !== 'accepted') throw new ForbiddenException('Accept the invitation first.');
  return member;
}

/** A leading membership. @throws as {@link acceptedIn}; ForbiddenException for other roles. */
export async function leading(manager: EntityManager, workspaceId: number, viewer: Viewer): Promise<WorkspaceMember> {
  const member = await acceptedIn(manager, workspaceId, viewer);
  if (member.role !== 'lead') throw new ForbiddenException('Only leading organisations do this.');
  return member;
}
