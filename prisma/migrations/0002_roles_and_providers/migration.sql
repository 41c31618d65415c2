-- AlterTable
ALTER TABLE "iam_role" ADD COLUMN     "trusted_ids" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "s3_bucket" ADD COLUMN     "policy" TEXT COLLATE "C",
ADD COLUMN     "public_access_block" JSONB,
ADD COLUMN     "tags" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "versioning" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "iam_ssh_public_key" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_ssh_public_key_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_signing_certificate" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_signing_certificate_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_service_specific_credential" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "service_name" TEXT COLLATE "C" NOT NULL,
    "public_name" TEXT COLLATE "C" NOT NULL,
    "secret_hash" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "iam_service_specific_credential_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_server_certificate" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "chain" TEXT COLLATE "C",
    "sealed_private_key" BYTEA NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_server_certificate_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "cloudtrail_trail" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "home_region" TEXT COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "key_prefix" TEXT COLLATE "C",
    "include_global_service_events" BOOLEAN NOT NULL DEFAULT true,
    "is_multi_region" BOOLEAN NOT NULL DEFAULT false,
    "log_file_validation" BOOLEAN NOT NULL DEFAULT false,
    "is_logging" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cloudtrail_trail_pkey" PRIMARY KEY ("account_id","home_region","name")
);

-- CreateTable
CREATE TABLE "iam_account_features" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "outbound_issuer" TEXT COLLATE "C",
    "outbound_federation" BOOLEAN NOT NULL DEFAULT false,
    "properties" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "iam_account_features_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "iam_credential_report" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "iam_credential_report_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "iam_last_accessed_job" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,
    "caller_id" TEXT COLLATE "C" NOT NULL,
    "entity_kind" TEXT COLLATE "C" NOT NULL,
    "granularity" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "services" JSONB NOT NULL,

    CONSTRAINT "iam_last_accessed_job_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_oidc_provider" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "client_ids" JSONB NOT NULL DEFAULT '[]',
    "thumbprints" JSONB NOT NULL DEFAULT '[]',
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_oidc_provider_pkey" PRIMARY KEY ("account_id","url")
);

-- CreateTable
CREATE TABLE "iam_saml_provider" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "metadata" TEXT COLLATE "C" NOT NULL,
    "encryption_mode" TEXT COLLATE "C" NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_saml_provider_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_saml_private_key" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "provider_id" TEXT COLLATE "C" NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_saml_private_key_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_service_linked_role_deletion" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "task_id" TEXT COLLATE "C" NOT NULL,
    "role_name" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_service_linked_role_deletion_pkey" PRIMARY KEY ("account_id","task_id")
);

-- CreateTable
CREATE TABLE "s3_object" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "bucket" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "size" BIGINT NOT NULL,
    "etag" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "content_type" TEXT COLLATE "C" NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "checksum" JSONB NOT NULL DEFAULT '{}',
    "tags" JSONB NOT NULL DEFAULT '[]',
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "s3_object_pkey" PRIMARY KEY ("account_id","bucket","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "iam_ssh_public_key_account_id_user_id_fingerprint_key" ON "iam_ssh_public_key"("account_id", "user_id", "fingerprint");

-- CreateIndex
CREATE INDEX "iam_signing_certificate_account_id_user_id_idx" ON "iam_signing_certificate"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "iam_signing_certificate_account_id_fingerprint_key" ON "iam_signing_certificate"("account_id", "fingerprint");

-- CreateIndex
CREATE INDEX "iam_service_specific_credential_account_id_user_id_idx" ON "iam_service_specific_credential"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "iam_server_certificate_account_id_name_key_key" ON "iam_server_certificate"("account_id", "name_key");

-- CreateIndex
CREATE INDEX "iam_last_accessed_job_account_id_created_at_idx" ON "iam_last_accessed_job"("account_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "iam_saml_provider_account_id_name_key_key" ON "iam_saml_provider"("account_id", "name_key");

-- CreateIndex
CREATE INDEX "iam_saml_private_key_account_id_provider_id_idx" ON "iam_saml_private_key"("account_id", "provider_id");

-- CreateIndex
CREATE INDEX "s3_object_account_id_content_idx" ON "s3_object"("account_id", "content");

-- CreateIndex
CREATE INDEX "iam_role_id_idx" ON "iam_role"("id");

-- CreateIndex
CREATE INDEX "iam_user_id_idx" ON "iam_user"("id");

-- AddForeignKey
ALTER TABLE "iam_ssh_public_key" ADD CONSTRAINT "iam_ssh_public_key_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_signing_certificate" ADD CONSTRAINT "iam_signing_certificate_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_signing_certificate" ADD CONSTRAINT "iam_signing_certificate_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_service_specific_credential" ADD CONSTRAINT "iam_service_specific_credential_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_server_certificate" ADD CONSTRAINT "iam_server_certificate_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cloudtrail_trail" ADD CONSTRAINT "cloudtrail_trail_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_account_features" ADD CONSTRAINT "iam_account_features_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_credential_report" ADD CONSTRAINT "iam_credential_report_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_last_accessed_job" ADD CONSTRAINT "iam_last_accessed_job_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_oidc_provider" ADD CONSTRAINT "iam_oidc_provider_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_saml_provider" ADD CONSTRAINT "iam_saml_provider_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_saml_private_key" ADD CONSTRAINT "iam_saml_private_key_account_id_provider_id_fkey" FOREIGN KEY ("account_id", "provider_id") REFERENCES "iam_saml_provider"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_service_linked_role_deletion" ADD CONSTRAINT "iam_service_linked_role_deletion_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "s3_object" ADD CONSTRAINT "s3_object_account_id_bucket_fkey" FOREIGN KEY ("account_id", "bucket") REFERENCES "s3_bucket"("account_id", "name") ON DELETE CASCADE ON UPDATE CASCADE;
