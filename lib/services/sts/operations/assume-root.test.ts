import { describe, expect, it } from "vitest";
import { allowing, world } from "@/lib/testing/world";
import { assumeRoot } from "./assume-root";

const TaskPolicyArn = { arn: "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" };

describe("AssumeRoot", () => {
  it("refuses everybody, for no account has members; a present and a missing account alike", async () => {
    const here = await world();
    const other = await world();
    const ben = await here.userWith("ben", allowing("sts:AssumeRoot"));
    for (const TargetPrincipal of [other.accountId, "000000000001", `arn:aws:iam::${other.accountId}:root`]) {
      const resource = TargetPrincipal.startsWith("arn") ? TargetPrincipal : `arn:aws:iam::${TargetPrincipal}:root`;
      await expect(ben(assumeRoot, { TargetPrincipal, TaskPolicyArn })).rejects.toMatchObject({
        code: "AccessDenied",
        message: `User: arn:aws:iam::${here.accountId}:user/ben is not authorized to perform: sts:AssumeRoot on resource: ${resource}`,
      });
    }
  });

  it("refuses what is malformed", async () => {
    const { root } = await world();
    await expect(root(assumeRoot, { TargetPrincipal: "1", TaskPolicyArn, DurationSeconds: 901 })).rejects.toMatchObject(
      {
        message: expect.stringMatching(/^2 validation errors detected: .*'targetPrincipal'.*'durationSeconds'/),
      },
    );
  });

  it("refuses who may not, by the task too", async () => {
    const here = await world();
    const ben = await here.userWith("ben", {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRoot",
          Resource: "*",
          Condition: { ArnEquals: { "sts:TaskPolicyArn": "arn:aws:iam::aws:policy/root-task/Other" } },
        },
      ],
    });
    await expect(ben(assumeRoot, { TargetPrincipal: here.accountId, TaskPolicyArn })).rejects.toMatchObject({
      message: expect.stringContaining("because no identity-based policy allows the sts:AssumeRoot action"),
    });
  });
});
