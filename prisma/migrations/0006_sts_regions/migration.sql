-- AlterTable
ALTER TABLE "iam_account_features" ADD COLUMN     "inactive_sts_regions" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[];
