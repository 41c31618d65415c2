import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize, makersOf, noUser, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getUserPolicy } from "./get-user-policy";
import { listUserPolicies } from "./list-user-policies";
import { putUserPolicy } from "./put-user-policy";

describe("PutUserPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  const put = (PolicyName: string, PolicyDocument: string) =>
    here.root(putUserPolicy, { UserName: "ben", PolicyName, PolicyDocument });

  it("embeds a policy, or replaces the one of that name, and keeps the text as it was written", async () => {
    await put("read", readS3);
    const written = `\n${JSON.stringify(JSON.parse(readS3), null, 4)}\t`;
    await put("read", written);
    expect(await here.root(getUserPolicy, { UserName: "BEN", PolicyName: "read" })).toEqual({
      UserName: "ben",
      PolicyName: "read",
      PolicyDocument: written,
    });
    expect((await here.root(listUserPolicies, { UserName: "ben" })).PolicyNames).toEqual(["read"]);
  });

  it("refuses what is malformed", async () => {
    await expect(put("read", "")).rejects.toMatchObject({ code: "ValidationError" });
    await expect(put("read", "{")).rejects.toMatchObject({
      code: "MalformedPolicyDocument",
      message: "Syntax errors in policy.",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    const input = { UserName: "ben", PolicyName: "read", PolicyDocument: readS3 };
    await expect(eve(putUserPolicy, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:PutUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
  });

  it("refuses what cannot be: no such user, documents that are too large together, white space not counted", async () => {
    const input = { UserName: "none", PolicyName: "read", PolicyDocument: readS3 };
    await expect(here.root(putUserPolicy, input)).rejects.toMatchObject(noUser("none"));
    await put("large", documentOfSize(2048 - 200));
    await put("rest", ` \n${documentOfSize(200)}\r\t`);
    await expect(put("rest", documentOfSize(201))).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Maximum policy size of 2048 bytes exceeded for user ben",
    });
    await put("large", documentOfSize(2048 - 201));
    await put("rest", documentOfSize(201));
  });
});
