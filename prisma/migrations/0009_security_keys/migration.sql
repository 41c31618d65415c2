-- AlterTable
ALTER TABLE "mfa_device" ADD COLUMN     "credential_id" TEXT COLLATE "C",
ADD COLUMN     "public_key" BYTEA,
ADD COLUMN     "sign_count" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "transports" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "user_verified" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "sealed_seed" DROP NOT NULL;

-- CreateTable
CREATE TABLE "webauthn_challenge" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "challenge" TEXT COLLATE "C" NOT NULL,
    "bound_to" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webauthn_challenge_pkey" PRIMARY KEY ("account_id","challenge")
);

-- CreateIndex
CREATE UNIQUE INDEX "mfa_device_account_id_credential_id_key" ON "mfa_device"("account_id", "credential_id");

-- AddForeignKey
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- A passkey or security key has a credential and no seed, and is always somebody's; every other device has a seed.
ALTER TABLE "mfa_device" ADD CONSTRAINT "mfa_device_known_kind"
  CHECK (kind IN ('virtual', 'hardware', 'fido')
     AND (kind = 'fido') = (sealed_seed IS NULL)
     AND (kind = 'fido') = (credential_id IS NOT NULL AND public_key IS NOT NULL)
     AND (kind <> 'fido' OR enabled_at IS NOT NULL));
-- Row-level security, as 0003 gave it to all tables before.
ALTER TABLE "webauthn_challenge" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "webauthn_challenge" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "webauthn_challenge" TO rehearsal_app;
