import { expect, test } from "vitest";
import { lastCounted, rememberCounted } from "@/lib/db/counted-rows";
import { makersOf } from "@/lib/testing/iam";
import { world } from "@/lib/testing/world";
import { restoreAccount, snapshotAccount } from "./account-rows";

test("a call that counted the users before an account was restored makes none beyond the quota", async () => {
  const here = await world();
  const make = makersOf(here);
  await make.user("first");
  const counted = lastCounted(here.accountId, "iam_user");
  if (!counted) throw new Error("The users were counted.");
  const snapshot = await snapshotAccount(here.accountId);
  const [user] = snapshot.tables.iam_user ?? [];
  const many = Array.from({ length: 5000 }, (_, n) => ({ ...user, id: `AIDA${n}`, name: `u${n}`, name_key: `u${n}` }));
  await restoreAccount({ ...snapshot, tables: { ...snapshot.tables, iam_user: many } });
  // A call that waited for the restoration, or another process, still knows the old count.
  rememberCounted(here.accountId, "iam_user", counted);
  await expect(make.user("more")).rejects.toMatchObject({ code: "LimitExceeded" });
});
