-- AlterTable
ALTER TABLE "account" ADD COLUMN     "consistency_delay" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "earlier_row" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "table_name" TEXT COLLATE "C" NOT NULL,
    "row_key" TEXT COLLATE "C" NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB,

    CONSTRAINT "earlier_row_pkey" PRIMARY KEY ("account_id","seq")
);

-- CreateIndex
CREATE INDEX "earlier_row_account_id_table_name_row_key_seq_idx" ON "earlier_row"("account_id", "table_name", "row_key", "seq");

-- AddForeignKey
ALTER TABLE "earlier_row" ADD CONSTRAINT "earlier_row_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Row-level security, as 0003 gave it to all tables before.
ALTER TABLE "earlier_row" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "earlier_row" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "earlier_row" TO rehearsal_app;
GRANT USAGE ON SEQUENCE "earlier_row_seq_seq" TO rehearsal_app;

-- What IAM judges by, as it was: the tables of policies, of those who hold them, and of access keys
-- (docs/decisions/0021). A transaction says by `rehearsal.changed_at` that its account's changes take effect later, and
-- by `rehearsal.in_force_since` up to when they have done so by now; every other one keeps nothing.
CREATE FUNCTION keep_earlier_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one jsonb;
  key text;
BEGIN
  IF TG_OP = 'INSERT' THEN one := to_jsonb(NEW); ELSE one := to_jsonb(OLD); END IF;
  SELECT string_agg(one->>name, '|' ORDER BY place) INTO key FROM unnest(TG_ARGV) WITH ORDINALITY AS k(name, place);
  DELETE FROM earlier_row
    WHERE account_id = one->>'account_id' AND until <= current_setting('rehearsal.in_force_since')::timestamptz;
  INSERT INTO earlier_row (account_id, table_name, row_key, until, content)
    VALUES (one->>'account_id', TG_TABLE_NAME, key, current_setting('rehearsal.changed_at')::timestamptz,
            CASE WHEN TG_OP <> 'INSERT' THEN one END);
  RETURN NULL;
END $$;

-- In a schema of their own, called as this one with `_earlier`, the tables stand under their own names as they were at
-- `rehearsal.in_force_since`, for the account that `rehearsal.account` names: of each row what the first change after
-- that time replaced.
DO $$
BEGIN
  EXECUTE format('CREATE SCHEMA %I', current_schema() || '_earlier');
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO rehearsal_app', current_schema() || '_earlier');
END $$;

-- A migration that alters one of the tables drops its view before and calls this again after.
CREATE FUNCTION keep_earlier_rows_of(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keys text[];
  home text := current_schema();
  past text := home || '_earlier';
BEGIN
  SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO keys
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = format('%I', name)::regclass AND i.indisprimary;
  EXECUTE format(
    'CREATE OR REPLACE TRIGGER keep_earlier_row AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
       WHEN (current_setting(''rehearsal.changed_at'', true) <> '''') EXECUTE FUNCTION keep_earlier_row(%s)',
    name, (SELECT string_agg(quote_literal(key), ', ') FROM unnest(keys) AS key));
  EXECUTE format(
    'CREATE VIEW %4$I.%1$I WITH (security_invoker = true) AS
     SELECT present.* FROM %2$I.%1$I present
     WHERE present.account_id = current_setting(''rehearsal.account'') AND NOT EXISTS (
       SELECT FROM %2$I.earlier_row e WHERE e.account_id = present.account_id AND e.table_name = %1$L
         AND e.row_key = concat_ws(''|'', %3$s)
         AND e.until > current_setting(''rehearsal.in_force_since'')::timestamptz)
     UNION ALL
     SELECT was.* FROM (
       SELECT DISTINCT ON (e.row_key) e.content FROM %2$I.earlier_row e
       WHERE e.account_id = current_setting(''rehearsal.account'') AND e.table_name = %1$L
         AND e.until > current_setting(''rehearsal.in_force_since'')::timestamptz
       ORDER BY e.row_key, e.seq) replaced, jsonb_populate_record(NULL::%2$I.%1$I, replaced.content) was
     WHERE replaced.content IS NOT NULL',
    name, home, (SELECT string_agg(format('present.%I', key), ', ') FROM unnest(keys) AS key), past);
  EXECUTE format('GRANT SELECT ON %I.%I TO rehearsal_app', past, name);
END $$;

SELECT keep_earlier_rows_of(name) FROM unnest(ARRAY[
  'iam_user', 'iam_group', 'iam_group_membership', 'iam_role', 'iam_policy', 'iam_policy_version', 'iam_inline_policy',
  'iam_attachment', 'access_key']) AS name;
