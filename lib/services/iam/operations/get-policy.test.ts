import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noPolicy, readOnlyAccess } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { getPolicy } from "./get-policy";

describe("GetPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("tells about AWS's policies and the account's, and how often this account uses them", async () => {
    const own = await make.policy("mine");
    await make.user("ben", { PermissionsBoundary: own });
    await make.group("Devs");
    for (const PolicyArn of [own, readOnlyAccess]) {
      await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
      await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn });
    }
    expect((await here.root(getPolicy, { PolicyArn: own })).Policy).toMatchObject({
      PolicyName: "mine",
      AttachmentCount: 2,
      PermissionsBoundaryUsageCount: 1,
      Tags: [],
    });
    expect((await here.root(getPolicy, { PolicyArn: readOnlyAccess })).Policy).toMatchObject({
      PolicyName: "ReadOnlyAccess",
      Description: "Provides read-only access to AWS services and resources.",
      Path: "/",
      AttachmentCount: 2,
      PermissionsBoundaryUsageCount: 0,
      DefaultVersionId: expect.stringMatching(/^v\d+$/),
      CreateDate: expect.any(Date),
    });
    const other = await world();
    expect((await other.root(getPolicy, { PolicyArn: readOnlyAccess })).Policy?.AttachmentCount).toBe(0);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(getPolicy, { PolicyArn: "x" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, by the policy's tags too", async () => {
    const own = await make.policy("mine", { Tags: [{ Key: "team", Value: "blue" }] });
    const statement = { ...allowing("iam:GetPolicy").Statement[0] };
    const Condition = { StringEquals: { "aws:ResourceTag/team": "blue" } };
    const ben = await here.userWith("ben", { Version: "2012-10-17", Statement: [{ ...statement, Condition }] });
    await ben(getPolicy, { PolicyArn: own });
    await expect(ben(getPolicy, { PolicyArn: readOnlyAccess })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:GetPolicy", readOnlyAccess),
    );
  });

  it("refuses what cannot be, another account's policies among it", async () => {
    const none = "arn:aws:iam::aws:policy/NoSuchPolicy";
    await expect(here.root(getPolicy, { PolicyArn: none })).rejects.toMatchObject(noPolicy(none));
    const other = await makersOf(await world()).policy("theirs");
    await expect(here.root(getPolicy, { PolicyArn: other })).rejects.toMatchObject(noPolicy(other));
  });
});
