-- CreateTable
CREATE TABLE "s3_multipart_upload" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "content_type" TEXT COLLATE "C" NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "tags" JSONB NOT NULL DEFAULT '[]',
    "checksum_algorithm" TEXT COLLATE "C",
    "checksum_type" TEXT COLLATE "C" NOT NULL,
    "initiator" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "s3_multipart_upload_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "s3_multipart_part" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "upload_id" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,
    "etag" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "checksum" JSONB NOT NULL DEFAULT '{}',
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "s3_multipart_part_pkey" PRIMARY KEY ("account_id","upload_id","number")
);

-- CreateIndex
CREATE INDEX "s3_multipart_upload_account_id_bucket_key_idx" ON "s3_multipart_upload"("account_id", "bucket", "key");

-- CreateIndex
CREATE INDEX "s3_multipart_part_account_id_content_idx" ON "s3_multipart_part"("account_id", "content");

-- AddForeignKey
ALTER TABLE "s3_multipart_upload" ADD CONSTRAINT "s3_multipart_upload_account_id_bucket_fkey" FOREIGN KEY ("account_id", "bucket") REFERENCES "s3_bucket"("account_id", "name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "s3_multipart_part" ADD CONSTRAINT "s3_multipart_part_account_id_upload_id_fkey" FOREIGN KEY ("account_id", "upload_id") REFERENCES "s3_multipart_upload"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Row-level security, as 0003 gave it to all tables before.
ALTER TABLE "s3_multipart_upload" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "s3_multipart_upload" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "s3_multipart_upload" TO rehearsal_app;
ALTER TABLE "s3_multipart_part" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "s3_multipart_part" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "s3_multipart_part" TO rehearsal_app;
