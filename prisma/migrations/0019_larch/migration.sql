-- CreateTable
CREATE TABLE "larch_directory" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,

    CONSTRAINT "larch_directory_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "larch_person" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "user_name" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "groups" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
    "password_hash" TEXT COLLATE "C",
    "sign_outs" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "larch_person_pkey" PRIMARY KEY ("account_id","user_name")
);

-- CreateTable
CREATE TABLE "larch_role_mapping" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "group_name" TEXT COLLATE "C" NOT NULL,
    "role_arn" TEXT COLLATE "C" NOT NULL,
    "provider_arn" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "larch_role_mapping_pkey" PRIMARY KEY ("account_id","group_name","role_arn","provider_arn")
);

-- CreateTable
CREATE TABLE "larch_key" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "certificate" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "larch_key_pkey" PRIMARY KEY ("account_id","purpose")
);

-- AddForeignKey
ALTER TABLE "larch_directory" ADD CONSTRAINT "larch_directory_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "larch_person" ADD CONSTRAINT "larch_person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "larch_directory"("account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "larch_role_mapping" ADD CONSTRAINT "larch_role_mapping_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "larch_directory"("account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "larch_key" ADD CONSTRAINT "larch_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
ALTER TABLE "larch_key" ADD CONSTRAINT "larch_key_known_purpose" CHECK (purpose IN ('saml', 'ci'));
-- Row-level security, as 0003 gave it to all tables before.
ALTER TABLE "larch_directory" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "larch_directory" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "larch_directory" TO rehearsal_app;
ALTER TABLE "larch_person" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "larch_person" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "larch_person" TO rehearsal_app;
ALTER TABLE "larch_role_mapping" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "larch_role_mapping" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "larch_role_mapping" TO rehearsal_app;
ALTER TABLE "larch_key" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "larch_key" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "larch_key" TO rehearsal_app;
