-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "account" (
    "id" CHAR(12) COLLATE "C" NOT NULL,
    "alias" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "root_email" TEXT COLLATE "C" NOT NULL,
    "root_email_key" TEXT COLLATE "C" NOT NULL,
    "root_password_hash" TEXT COLLATE "C" NOT NULL,
    "root_password_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "root_password_last_used" TIMESTAMPTZ(3),
    "era" TEXT COLLATE "C" NOT NULL DEFAULT 'current',
    "clock_offset" BIGINT NOT NULL DEFAULT 0,
    "billing_access" BOOLEAN NOT NULL DEFAULT false,
    "password_policy" JSONB,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "event" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "user_name" TEXT COLLATE "C",
    "access_key_id" TEXT COLLATE "C",
    "read_only" BOOLEAN NOT NULL,
    "resources" JSONB NOT NULL DEFAULT '[]',
    "record" JSONB NOT NULL,
    "decision" JSONB,

    CONSTRAINT "event_pkey" PRIMARY KEY ("account_id","seq")
);

-- CreateTable
CREATE TABLE "iam_login_profile" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "password_hash" TEXT COLLATE "C" NOT NULL,
    "reset_required" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_login_profile_pkey" PRIMARY KEY ("account_id","user_id")
);

-- CreateTable
CREATE TABLE "iam_password_history" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "password_hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "iam_password_history_pkey" PRIMARY KEY ("account_id","user_id","id")
);

-- CreateTable
CREATE TABLE "access_key" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_service" TEXT COLLATE "C",
    "last_used_region" TEXT COLLATE "C",

    CONSTRAINT "access_key_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "mfa_device" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "serial_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'virtual',
    "user_id" TEXT COLLATE "C",
    "for_root" BOOLEAN NOT NULL DEFAULT false,
    "sealed_seed" BYTEA NOT NULL,
    "enabled_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "used_steps" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "drift" INTEGER NOT NULL DEFAULT 0,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mfa_device_pkey" PRIMARY KEY ("account_id","serial_number")
);

-- CreateTable
CREATE TABLE "console_session" (
    "id_hash" TEXT COLLATE "C" NOT NULL,
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C",
    "access_key_id" TEXT COLLATE "C" NOT NULL,
    "mfa_at" TIMESTAMPTZ(3),
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "source_ip" TEXT COLLATE "C" NOT NULL,
    "user_agent" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "console_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "iam_user" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "boundary_arn" TEXT COLLATE "C",
    "boundary_policy_id" TEXT COLLATE "C",
    "password_last_used" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_user_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_group" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_group_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_group_membership" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "group_id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_group_membership_pkey" PRIMARY KEY ("account_id","group_id","user_id")
);

-- CreateTable
CREATE TABLE "iam_role" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "trust_policy" TEXT COLLATE "C" NOT NULL,
    "max_session_duration" INTEGER NOT NULL DEFAULT 3600,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "boundary_arn" TEXT COLLATE "C",
    "boundary_policy_id" TEXT COLLATE "C",
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_region" TEXT COLLATE "C",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_role_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_instance_profile" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "role_id" TEXT COLLATE "C",
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_instance_profile_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_policy" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "arn" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "default_version" INTEGER NOT NULL DEFAULT 1,
    "next_version" INTEGER NOT NULL DEFAULT 2,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_policy_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_policy_version" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "policy_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_policy_version_pkey" PRIMARY KEY ("account_id","policy_id","version")
);

-- CreateTable
CREATE TABLE "iam_inline_policy" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT COLLATE "C",
    "group_id" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_inline_policy_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "iam_attachment" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "policy_arn" TEXT COLLATE "C" NOT NULL,
    "policy_id" TEXT COLLATE "C",
    "user_id" TEXT COLLATE "C",
    "group_id" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C",
    "attached_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "iam_attachment_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "s3_bucket" (
    "name" TEXT COLLATE "C" NOT NULL,
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "s3_bucket_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_alias_key" ON "account"("alias");

-- CreateIndex
CREATE UNIQUE INDEX "account_root_email_key_key" ON "account"("root_email_key");

-- CreateIndex
CREATE INDEX "event_account_id_at_seq_idx" ON "event"("account_id", "at", "seq");

-- CreateIndex
CREATE INDEX "event_account_id_name_at_idx" ON "event"("account_id", "name", "at");

-- CreateIndex
CREATE UNIQUE INDEX "event_account_id_id_key" ON "event"("account_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "access_key_id_key" ON "access_key"("id");

-- CreateIndex
CREATE INDEX "access_key_account_id_user_id_idx" ON "access_key"("account_id", "user_id");

-- CreateIndex
CREATE INDEX "mfa_device_account_id_user_id_idx" ON "mfa_device"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "mfa_device_account_id_name_key_key" ON "mfa_device"("account_id", "name_key");

-- CreateIndex
CREATE INDEX "console_session_account_id_user_id_idx" ON "console_session"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "iam_user_account_id_name_key_key" ON "iam_user"("account_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "iam_group_account_id_name_key_key" ON "iam_group"("account_id", "name_key");

-- CreateIndex
CREATE INDEX "iam_group_membership_account_id_user_id_idx" ON "iam_group_membership"("account_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "iam_role_account_id_name_key_key" ON "iam_role"("account_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "iam_instance_profile_account_id_name_key_key" ON "iam_instance_profile"("account_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "iam_policy_account_id_name_key_key" ON "iam_policy"("account_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "iam_policy_account_id_arn_key" ON "iam_policy"("account_id", "arn");

-- CreateIndex
CREATE UNIQUE INDEX "iam_inline_policy_account_id_user_id_name_key" ON "iam_inline_policy"("account_id", "user_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "iam_inline_policy_account_id_group_id_name_key" ON "iam_inline_policy"("account_id", "group_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "iam_inline_policy_account_id_role_id_name_key" ON "iam_inline_policy"("account_id", "role_id", "name");

-- CreateIndex
CREATE INDEX "iam_attachment_account_id_policy_arn_idx" ON "iam_attachment"("account_id", "policy_arn");

-- CreateIndex
CREATE UNIQUE INDEX "iam_attachment_account_id_user_id_policy_arn_key" ON "iam_attachment"("account_id", "user_id", "policy_arn");

-- CreateIndex
CREATE UNIQUE INDEX "iam_attachment_account_id_group_id_policy_arn_key" ON "iam_attachment"("account_id", "group_id", "policy_arn");

-- CreateIndex
CREATE UNIQUE INDEX "iam_attachment_account_id_role_id_policy_arn_key" ON "iam_attachment"("account_id", "role_id", "policy_arn");

-- CreateIndex
CREATE UNIQUE INDEX "s3_bucket_account_id_name_key" ON "s3_bucket"("account_id", "name");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_login_profile" ADD CONSTRAINT "iam_login_profile_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_password_history" ADD CONSTRAINT "iam_password_history_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_login_profile"("account_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mfa_device" ADD CONSTRAINT "mfa_device_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mfa_device" ADD CONSTRAINT "mfa_device_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "console_session" ADD CONSTRAINT "console_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "console_session" ADD CONSTRAINT "console_session_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_user" ADD CONSTRAINT "iam_user_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_user" ADD CONSTRAINT "iam_user_account_id_boundary_policy_id_fkey" FOREIGN KEY ("account_id", "boundary_policy_id") REFERENCES "iam_policy"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "iam_group" ADD CONSTRAINT "iam_group_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_group_membership" ADD CONSTRAINT "iam_group_membership_account_id_group_id_fkey" FOREIGN KEY ("account_id", "group_id") REFERENCES "iam_group"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_group_membership" ADD CONSTRAINT "iam_group_membership_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_role" ADD CONSTRAINT "iam_role_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_role" ADD CONSTRAINT "iam_role_account_id_boundary_policy_id_fkey" FOREIGN KEY ("account_id", "boundary_policy_id") REFERENCES "iam_policy"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "iam_instance_profile" ADD CONSTRAINT "iam_instance_profile_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_instance_profile" ADD CONSTRAINT "iam_instance_profile_account_id_role_id_fkey" FOREIGN KEY ("account_id", "role_id") REFERENCES "iam_role"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "iam_policy" ADD CONSTRAINT "iam_policy_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_policy_version" ADD CONSTRAINT "iam_policy_version_account_id_policy_id_fkey" FOREIGN KEY ("account_id", "policy_id") REFERENCES "iam_policy"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_inline_policy" ADD CONSTRAINT "iam_inline_policy_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_inline_policy" ADD CONSTRAINT "iam_inline_policy_account_id_group_id_fkey" FOREIGN KEY ("account_id", "group_id") REFERENCES "iam_group"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_inline_policy" ADD CONSTRAINT "iam_inline_policy_account_id_role_id_fkey" FOREIGN KEY ("account_id", "role_id") REFERENCES "iam_role"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_attachment" ADD CONSTRAINT "iam_attachment_account_id_policy_id_fkey" FOREIGN KEY ("account_id", "policy_id") REFERENCES "iam_policy"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_attachment" ADD CONSTRAINT "iam_attachment_account_id_user_id_fkey" FOREIGN KEY ("account_id", "user_id") REFERENCES "iam_user"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_attachment" ADD CONSTRAINT "iam_attachment_account_id_group_id_fkey" FOREIGN KEY ("account_id", "group_id") REFERENCES "iam_group"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iam_attachment" ADD CONSTRAINT "iam_attachment_account_id_role_id_fkey" FOREIGN KEY ("account_id", "role_id") REFERENCES "iam_role"("account_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "s3_bucket" ADD CONSTRAINT "s3_bucket_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
-- Text is compared by its bytes (COLLATE "C") on every server alike, so that lists page in one order everywhere.

-- An inline policy and an attachment belong to exactly one user, group or role.
ALTER TABLE "iam_inline_policy" ADD CONSTRAINT "iam_inline_policy_one_owner"
    CHECK (num_nonnulls("user_id", "group_id", "role_id") = 1);
ALTER TABLE "iam_attachment" ADD CONSTRAINT "iam_attachment_one_owner"
    CHECK (num_nonnulls("user_id", "group_id", "role_id") = 1);

-- A device is root's, a user's, or nobody's yet; it is enabled exactly where it is somebody's.
ALTER TABLE "mfa_device" ADD CONSTRAINT "mfa_device_one_owner"
    CHECK (NOT ("for_root" AND "user_id" IS NOT NULL)
       AND ("enabled_at" IS NOT NULL) = ("for_root" OR "user_id" IS NOT NULL));

-- Words of which there are few.
ALTER TABLE "account" ADD CONSTRAINT "account_known_words"
    CHECK ("era" IN ('2020', 'current') AND "status" IN ('ACTIVE', 'CLOSED'));
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_known_words"
    CHECK ("status" IN ('Active', 'Inactive'));
