import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, noPolicy, readOnlyAccess } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { deletePolicy } from "./delete-policy";
import { detachUserPolicy } from "./detach-user-policy";
import { getPolicy } from "./get-policy";

describe("DeletePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("deletes a policy, whose name is free again for another id", async () => {
    const PolicyArn = await make.policy("mine");
    const { Policy } = await here.root(getPolicy, { PolicyArn });
    await here.root(deletePolicy, { PolicyArn });
    await expect(here.root(getPolicy, { PolicyArn })).rejects.toMatchObject(noPolicy(PolicyArn));
    await make.policy("mine");
    expect((await here.root(getPolicy, { PolicyArn })).Policy?.PolicyId).not.toBe(Policy?.PolicyId);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deletePolicy, { PolicyArn: "mine" })).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not", async () => {
    const PolicyArn = await make.policy("mine");
    const ben = await here.userWith("ben");
    await expect(ben(deletePolicy, { PolicyArn })).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:DeletePolicy", PolicyArn),
    );
  });

  it("refuses what cannot be: AWS's policies, none, one that is attached, a boundary, one of several versions", async () => {
    await expect(here.root(deletePolicy, { PolicyArn: readOnlyAccess })).rejects.toMatchObject({
      code: "AccessDenied",
      message: "Cannot delete policies outside your own account.",
    });
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(deletePolicy, { PolicyArn: none })).rejects.toMatchObject(noPolicy(none));
    const used = { code: "DeleteConflict", message: "Cannot delete a policy attached to entities." };
    const PolicyArn = await make.policy("mine");
    const limit = await make.policy("limit");
    await make.user("ben", { PermissionsBoundary: limit });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn });
    await expect(here.root(deletePolicy, { PolicyArn })).rejects.toMatchObject(used);
    await expect(here.root(deletePolicy, { PolicyArn: limit })).rejects.toMatchObject(used);
    await here.root(detachUserPolicy, { UserName: "ben", PolicyArn });
    await reader.query(
      `INSERT INTO iam_policy_version (account_id, policy_id, version, document, created_at)
       SELECT account_id, id, 2, '{}', created_at FROM iam_policy WHERE account_id = $1 AND arn = $2`,
      [here.accountId, PolicyArn],
    );
    await expect(here.root(deletePolicy, { PolicyArn })).rejects.toMatchObject({
      code: "DeleteConflict",
      message:
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    });
    expect((await here.root(getPolicy, { PolicyArn })).Policy?.PolicyName).toBe("mine");
  });
});
