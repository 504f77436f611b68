DROP TABLE audit_entry, sign_in_token, session, account, organisation;
