import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { listAttachedUserPolicies } from "./list-attached-user-policies";

describe("AttachUserPolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben", { Path: "/eng/" });
  });

  const attached = async () => (await here.root(listAttachedUserPolicies, { UserName: "ben" })).AttachedPolicies;

  it("attaches AWS's and the account's policies once, however often it is called", async () => {
    const own = await make.policy("mine");
    for (const PolicyArn of [readOnlyAccess, own, readOnlyAccess])
      await here.root(attachUserPolicy, { UserName: "BEN", PolicyArn });
    expect(await attached()).toEqual([
      { PolicyName: "mine", PolicyArn: own },
      { PolicyName: "ReadOnlyAccess", PolicyArn: readOnlyAccess },
    ]);
  });

  it("refuses what is malformed", async () => {
    const attempt = (PolicyArn: string) => here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await expect(attempt("longpolicynamebutnoarn")).rejects.toMatchObject({
      code: "ValidationError",
      message: "ARN longpolicynamebutnoarn is not valid.",
    });
    await expect(attempt("arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy")).rejects.toMatchObject({
      code: "PolicyNotAttachable",
    });
    const other = `arn:aws:iam::${here.accountId}:not_a_policy/invalid`;
    await expect(attempt(other)).rejects.toMatchObject({ code: "InvalidInput", message: `ARN ${other} is not valid.` });
  });

  it("refuses who may not, by the policy and by the boundary of the user in question", async () => {
    const statement = (Condition: object) => ({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "iam:AttachUserPolicy", Resource: "*", Condition }],
    });
    const dan = await here.userWith("dan", statement({ ArnEquals: { "iam:PolicyARN": readOnlyAccess } }));
    await dan(attachUserPolicy, { UserName: "ben", PolicyArn: readOnlyAccess });
    const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
    await expect(dan(attachUserPolicy, { UserName: "ben", PolicyArn })).rejects.toMatchObject(
      deniedTo(here, "dan", "iam:AttachUserPolicy", `arn:aws:iam::${here.accountId}:user/eng/ben`),
    );
    const eve = await here.userWith("eve", statement({ StringEquals: { "iam:PermissionsBoundary": readOnlyAccess } }));
    await make.user("bounded", { PermissionsBoundary: readOnlyAccess });
    await eve(attachUserPolicy, { UserName: "bounded", PolicyArn });
    await expect(eve(attachUserPolicy, { UserName: "ben", PolicyArn })).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await attached()).toHaveLength(1);
  });

  it("refuses what cannot be: no such user, no such policy, an eleventh policy, also when all come at once", async () => {
    const missing = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(attachUserPolicy, { UserName: "none", PolicyArn: missing })).rejects.toMatchObject(
      noUser("none"),
    );
    await expect(here.root(attachUserPolicy, { UserName: "ben", PolicyArn: missing })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${missing} does not exist or is not attachable.`,
    });
    const arns = await Promise.all(Array.from({ length: 12 }, (_, i) => make.policy(`p${i}`)));
    const all = await Promise.allSettled(
      arns.map((PolicyArn) => here.root(attachUserPolicy, { UserName: "ben", PolicyArn })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(all.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "LimitExceeded", message: "Cannot exceed quota for PoliciesPerUser: 10" },
    });
    expect(await attached()).toHaveLength(10);
  });
});
