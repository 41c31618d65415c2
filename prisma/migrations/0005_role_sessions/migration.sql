-- AlterTable
ALTER TABLE "console_session" ADD COLUMN     "role_id" TEXT COLLATE "C",
ADD COLUMN     "session_name" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "console_session_account_id_role_id_idx" ON "console_session"("account_id", "role_id");

-- AddForeignKey
ALTER TABLE "console_session" ADD CONSTRAINT "console_session_account_id_role_id_fkey" FOREIGN KEY ("account_id", "role_id") REFERENCES "iam_role"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- A session is a person's or a role's: of a role it has no user, and a name.
ALTER TABLE "console_session" ADD CONSTRAINT "console_session_of_one"
  CHECK ((role_id IS NULL) = (session_name IS NULL) AND (role_id IS NULL OR user_id IS NULL));
