-- AlterTable
ALTER TABLE "account" ADD COLUMN     "explain" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "lab_attempt" ADD COLUMN     "accounts" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "begun_by" CHAR(12) COLLATE "C",
ADD COLUMN     "era" TEXT COLLATE "C" NOT NULL DEFAULT 'current',
ADD COLUMN     "finished_at" TIMESTAMPTZ(3),
ADD COLUMN     "help" TEXT COLLATE "C" NOT NULL DEFAULT 'guided',
ADD COLUMN     "key_hash" TEXT COLLATE "C",
ADD COLUMN     "sealed_belongings" BYTEA,
ADD COLUMN     "seed" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "state" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "lab_attempt_begun_by_idx" ON "lab_attempt"("begun_by");
