-- AlterTable
ALTER TABLE "account" ADD COLUMN     "root_mfa_enforcement" TEXT COLLATE "C";
