-- CreateTable
CREATE TABLE "sts_used_saml_assertion" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sts_used_saml_assertion_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateIndex
CREATE INDEX "sts_used_saml_assertion_account_id_expires_at_idx" ON "sts_used_saml_assertion"("account_id", "expires_at");

-- AddForeignKey
ALTER TABLE "sts_used_saml_assertion" ADD CONSTRAINT "sts_used_saml_assertion_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Row-level security, as 0003 gave it to all tables before.
ALTER TABLE "sts_used_saml_assertion" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "sts_used_saml_assertion" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "sts_used_saml_assertion" TO rehearsal_app;
