-- AlterTable
ALTER TABLE "account" ADD COLUMN     "quotas" JSONB;
