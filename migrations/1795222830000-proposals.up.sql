-- What the matching desk asks: which links are proposed, the most likely first, among many that are decided; and what
-- one person decided last.
CREATE INDEX subject_link_proposed_idx ON subject_link (score DESC NULLS LAST, id) WHERE decision = 'proposed';
CREATE INDEX provision_link_proposed_idx ON provision_link (score DESC NULLS LAST, id) WHERE decision = 'proposed';
CREATE INDEX subject_link_decided_idx ON subject_link (decided_by, decided_at) WHERE decided_by IS NOT NULL;
CREATE INDEX provision_link_decided_idx ON provision_link (decided_by, decided_at) WHERE decided_by IS NOT NULL;
