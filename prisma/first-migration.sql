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
