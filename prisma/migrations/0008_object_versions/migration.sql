-- AlterTable
ALTER TABLE "s3_object" DROP CONSTRAINT "s3_object_pkey",
ADD COLUMN     "marker" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version_id" TEXT COLLATE "C" NOT NULL DEFAULT 'null',
ADD CONSTRAINT "s3_object_pkey" PRIMARY KEY ("account_id", "bucket", "key", "version_id");

-- CreateIndex
CREATE INDEX "s3_object_account_id_bucket_key_number_idx" ON "s3_object"("account_id", "bucket", "key", "number" DESC);
