import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, documentOfSize, makersOf, noGroup, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getGroupPolicy } from "./get-group-policy";
import { listGroupPolicies } from "./list-group-policies";
import { putGroupPolicy } from "./put-group-policy";

describe("PutGroupPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.group("Devs", { Path: "/eng/" });
  });

  const put = (PolicyName: string, PolicyDocument: string) =>
    here.root(putGroupPolicy, { GroupName: "Devs", PolicyName, PolicyDocument });

  it("embeds a policy, or replaces the one of that name, and keeps the text as it was written", async () => {
    await put("read", readS3);
    const written = `\n${JSON.stringify(JSON.parse(readS3), null, 4)}\t`;
    await put("read", written);
    expect(await here.root(getGroupPolicy, { GroupName: "DEVS", PolicyName: "read" })).toEqual({
      GroupName: "Devs",
      PolicyName: "read",
      PolicyDocument: written,
    });
    expect((await here.root(listGroupPolicies, { GroupName: "Devs" })).PolicyNames).toEqual(["read"]);
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
    const input = { GroupName: "Devs", PolicyName: "read", PolicyDocument: readS3 };
    await expect(eve(putGroupPolicy, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:PutGroupPolicy", `arn:aws:iam::${here.accountId}:group/eng/Devs`),
    );
  });

  it("refuses what cannot be: no such group, documents that are too large together, white space not counted", async () => {
    const input = { GroupName: "none", PolicyName: "read", PolicyDocument: readS3 };
    await expect(here.root(putGroupPolicy, input)).rejects.toMatchObject(noGroup("none"));
    await put("large", documentOfSize(5120 - 200));
    await put("rest", ` \n${documentOfSize(200)}\r\t`);
    await expect(put("rest", documentOfSize(201))).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Maximum policy size of 5120 bytes exceeded for group Devs",
    });
    await put("large", documentOfSize(5120 - 201));
    await put("rest", documentOfSize(201));
  });
});
