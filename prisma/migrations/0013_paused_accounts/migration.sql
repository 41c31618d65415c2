-- AlterTable
ALTER TABLE "account" ADD COLUMN     "paused" TEXT COLLATE "C";
