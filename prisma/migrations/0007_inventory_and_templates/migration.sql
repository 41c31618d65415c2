-- CreateTable
CREATE TABLE "inventory_resource" (
    "account_id" CHAR(12) COLLATE "C" NOT NULL,
    "arn" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '[]',
    "policy" TEXT COLLATE "C",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inventory_resource_pkey" PRIMARY KEY ("account_id","arn")
);

-- CreateTable
CREATE TABLE "account_template" (
    "key" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_template_pkey" PRIMARY KEY ("key")
);

-- AddForeignKey
ALTER TABLE "inventory_resource" ADD CONSTRAINT "inventory_resource_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand:
-- Row-level security, as 0003 gave it to all tables before. Templates belong to no account and are read by their owner.
ALTER TABLE "inventory_resource" ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_account ON "inventory_resource" TO rehearsal_app USING (account_id = current_setting('rehearsal.account', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON "inventory_resource" TO rehearsal_app;
