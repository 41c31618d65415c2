-- AlterTable
ALTER TABLE "console_session" ADD COLUMN     "given" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "console_session_account_id_access_key_id_key" ON "console_session"("account_id", "access_key_id");

-- By hand:
-- A session is a person's, a role's or a federated user's: a role's has no user, and only the first has no name.
ALTER TABLE "console_session" DROP CONSTRAINT "console_session_of_one";
ALTER TABLE "console_session" ADD CONSTRAINT "console_session_of_one"
  CHECK (role_id IS NULL OR (user_id IS NULL AND session_name IS NOT NULL));
