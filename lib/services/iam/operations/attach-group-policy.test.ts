import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";

const readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

describe("AttachGroupPolicy", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await reader.query(
      `INSERT INTO iam_group (account_id, id, name, name_key, path, created_at) VALUES ($1, 'AGPATEST', 'Devs', 'devs', '/eng/', $2)`,
      [here.accountId, here.at],
    );
  });

  const attached = () =>
    reader.query("SELECT policy_arn FROM iam_attachment WHERE account_id = $1 AND group_id = 'AGPATEST'", [
      here.accountId,
    ]);

  it("attaches once, however often it is called, and finds the group without regard to case", async () => {
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnly });
    await here.root(attachGroupPolicy, { GroupName: "dEVS", PolicyArn: readOnly });
    expect(await attached()).toEqual([{ policy_arn: readOnly }]);
    const names = (await here.events()).map((event) => [event.name, event.errorCode]);
    expect(names).toEqual([
      ["AttachGroupPolicy", null],
      ["AttachGroupPolicy", null],
    ]);
  });

  it("refuses what is malformed, naming every member", async () => {
    await expect(here.root(attachGroupPolicy, { GroupName: "a b", PolicyArn: "short" })).rejects.toMatchObject({
      code: "ValidationError",
      message:
        "2 validation errors detected: Value at 'groupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+; Value at 'policyArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    });
    await expect(here.root(attachGroupPolicy, { PolicyArn: readOnly })).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'groupName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not, whether the group exists or not, judging the group's own path", async () => {
    const ben = await here.userWith("ben");
    const sentence = (arn: string) =>
      `User: arn:aws:iam::${here.accountId}:user/ben is not authorized to perform: iam:AttachGroupPolicy on resource: ${arn} because no identity-based policy allows the iam:AttachGroupPolicy action`;
    await expect(ben(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnly })).rejects.toMatchObject({
      code: "AccessDenied",
      message: sentence(`arn:aws:iam::${here.accountId}:group/eng/Devs`),
    });
    await expect(ben(attachGroupPolicy, { GroupName: "None", PolicyArn: readOnly })).rejects.toMatchObject({
      code: "AccessDenied",
      message: sentence(`arn:aws:iam::${here.accountId}:group/None`),
    });
    const eve = await here.userWith(
      "eve",
      allowing("iam:AttachGroupPolicy", `arn:aws:iam::${here.accountId}:group/eng/*`),
    );
    await eve(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnly });
    expect(await attached()).toHaveLength(1);
  });

  it("refuses what cannot be: no such group, no such policy, an eleventh policy", async () => {
    await expect(here.root(attachGroupPolicy, { GroupName: "None", PolicyArn: readOnly })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The group with name None cannot be found.",
    });
    const unknown = `arn:aws:iam::${here.accountId}:policy/none`;
    await expect(here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: unknown })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `Policy ${unknown} does not exist or is not attachable.`,
    });
    const ofService = "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy";
    await expect(here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: ofService })).rejects.toMatchObject({
      code: "PolicyNotAttachable",
    });
    const names = ["AdministratorAccess", "PowerUserAccess", "ReadOnlyAccess", "SecurityAudit", "IAMFullAccess"];
    names.push("IAMReadOnlyAccess", "AmazonS3FullAccess", "AmazonS3ReadOnlyAccess", "AmazonEC2FullAccess");
    names.push("AmazonEC2ReadOnlyAccess");
    for (const name of names)
      await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: `arn:aws:iam::aws:policy/${name}` });
    const eleventh = "arn:aws:iam::aws:policy/AmazonSQSFullAccess";
    await expect(here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: eleventh })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerGroup: 10",
    });
  });
});
