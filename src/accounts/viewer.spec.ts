import { roles, type Role } from './account.entity.js';
import { organisationKinds, type OrganisationKind } from './organisation.entity.js';
import { may, publicViewer, type Access } from './viewer.js';

const viewer = (role: Role | null, organisationKind: OrganisationKind) => ({
  ...publicViewer('en'),
  role,
  organisationKind,
});
const allowed = (access: Access, kind: OrganisationKind) => roles.filter((role) => may(viewer(role, kind), access));

describe('who may do what', () => {
  it('leaves civil society’s voice to monitors, editors and administrators outside the ministries', () => {
    expect(allowed('monitor', 'ngo')).toEqual(['monitor', 'editor', 'admin']);
    expect(allowed('monitor', 'ministry')).toEqual([]);
  });

  it('leaves the State’s voice to officers, editors and administrators outside civil society', () => {
    expect(allowed('officer', 'ministry')).toEqual(['officer', 'editor', 'admin']);
    expect(allowed('officer', 'ngo')).toEqual([]);
  });

  it.each(organisationKinds)(
    'lets nobody into an account-only page of %s without a role, and everybody onto a public one',
    (kind) => {
      expect(may(viewer(null, kind), 'viewer')).toBe(false);
      expect(may(viewer(null, kind), 'public')).toBe(true);
      expect(allowed('viewer', kind)).toEqual([...roles]);
      expect(allowed('admin', kind)).toEqual(['admin']);
    },
  );
});
