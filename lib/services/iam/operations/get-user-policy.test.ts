import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readS3, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getUserPolicy } from "./get-user-policy";
import { putUserPolicy } from "./put-user-policy";

describe("GetUserPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "read", PolicyDocument: readS3 });
  });

  it("gives the document as it was stored", async () => {
    const answer = await here.root(getUserPolicy, { UserName: "BEN", PolicyName: "read" });
    expect(answer).toEqual({ UserName: "ben", PolicyName: "read", PolicyDocument: readS3 });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getUserPolicy, { UserName: "ben", PolicyName: "" })).rejects.toMatchObject({
      code: "ValidationError",
    });
    await expect(here.root(getUserPolicy, { UserName: "ben", PolicyName: "a/b" })).rejects.toMatchObject(
      violation("policyName", "Member must satisfy regular expression pattern: [\\w+=,.@-]+"),
    );
  });

  it("refuses who may not, whether there is such a policy or not", async () => {
    const eve = await here.userWith("eve");
    for (const PolicyName of ["read", "none"])
      await expect(eve(getUserPolicy, { UserName: "ben", PolicyName })).rejects.toMatchObject(
        deniedTo(here, "eve", "iam:GetUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
      );
  });

  it("refuses what cannot be: no such user, no such policy", async () => {
    await expect(here.root(getUserPolicy, { UserName: "none", PolicyName: "read" })).rejects.toMatchObject(
      noUser("none"),
    );
    await expect(here.root(getUserPolicy, { UserName: "ben", PolicyName: "READ" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The user policy with name READ cannot be found.",
    });
  });
});
