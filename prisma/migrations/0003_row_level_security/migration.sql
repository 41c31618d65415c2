-- By hand:
-- Behind every query's own account stands the database: the role that acts for an account sees the rows of that
-- account and no others, and none at all where nobody said which account it is (docs/decisions/0009).
-- Roles belong to the whole server, so another database of it may have made this one already.
DO $$
BEGIN
  CREATE ROLE rehearsal_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('GRANT rehearsal_app TO %I', current_user);
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;

DO $$
DECLARE
  of_account record;
BEGIN
  FOR of_account IN
    SELECT c.table_name, c.column_name
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
      AND (c.column_name = 'account_id' OR (c.table_name = 'account' AND c.column_name = 'id'))
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_account.table_name);
    EXECUTE format(
      'CREATE POLICY of_one_account ON %I TO rehearsal_app USING (%I = current_setting(''rehearsal.account'', true))',
      of_account.table_name, of_account.column_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rehearsal_app', of_account.table_name);
  END LOOP;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO rehearsal_app', current_schema());
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO rehearsal_app', current_schema());
END $$;
