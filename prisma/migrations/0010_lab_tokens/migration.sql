-- AlterTable
ALTER TABLE "account" ADD COLUMN     "made_by" UUID,
ADD COLUMN     "origin" JSONB;

-- CreateTable
CREATE TABLE "lab_token" (
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "token_hash" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lab_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lab_snapshot" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lab_snapshot_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "lab_attempt" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,
    "lab" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lab_attempt_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "lab_token_token_hash_key" ON "lab_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "lab_snapshot_id_key" ON "lab_snapshot"("id");

-- CreateIndex
CREATE UNIQUE INDEX "lab_attempt_id_key" ON "lab_attempt"("id");

-- CreateIndex
CREATE INDEX "account_made_by_idx" ON "account"("made_by");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "lab_token"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lab_snapshot" ADD CONSTRAINT "lab_snapshot_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lab_attempt" ADD CONSTRAINT "lab_attempt_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Row-level security, as 0003 gave it to all tables before. Tokens belong to no account and are read by their owner.
ALTER TABLE "lab_snapshot" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "lab_snapshot" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "lab_snapshot" TO rehearsal_app;
ALTER TABLE "lab_attempt" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "lab_attempt" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "lab_attempt" TO rehearsal_app;
