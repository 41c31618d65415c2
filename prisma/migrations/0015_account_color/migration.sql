-- AlterTable
ALTER TABLE "account" ADD COLUMN     "color" TEXT COLLATE "C";
