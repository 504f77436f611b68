DROP INDEX provision_link_decided_idx;
DROP INDEX subject_link_decided_idx;
DROP INDEX provision_link_proposed_idx;
DROP INDEX subject_link_proposed_idx;
