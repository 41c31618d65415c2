import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, documentOfSize, makersOf, readS3, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createPolicy } from "./create-policy";
import { getPolicy } from "./get-policy";
import { getPolicyVersion } from "./get-policy-version";

describe("CreatePolicy", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("creates a policy with version v1; the answer leaves the description out", async () => {
    const Tags = [
      { Key: "a", Value: "1" },
      { Key: "A", Value: "2" },
    ];
    const { Policy } = await here.root(createPolicy, {
      PolicyName: "read",
      Path: "/eng/",
      PolicyDocument: readS3,
      Description: "Reads.",
      Tags,
    });
    expect(Policy).toEqual({
      PolicyName: "read",
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${here.accountId}:policy/eng/read`,
      Path: "/eng/",
      DefaultVersionId: "v1",
      AttachmentCount: 0,
      PermissionsBoundaryUsageCount: 0,
      IsAttachable: true,
      CreateDate: here.at,
      UpdateDate: here.at,
      Tags,
    });
    const found = await here.root(getPolicy, { PolicyArn: Policy?.Arn });
    expect(found.Policy).toEqual({ ...Policy, Description: "Reads." });
    const version = await here.root(getPolicyVersion, { PolicyArn: Policy?.Arn, VersionId: "v1" });
    expect(version.PolicyVersion?.Document).toBe(readS3);
  });

  it("refuses what is malformed", async () => {
    const attempt = (more: object) => here.root(createPolicy, { PolicyName: "p", PolicyDocument: readS3, ...more });
    await expect(attempt({ Description: "x".repeat(1001) })).rejects.toMatchObject(
      violation("description", "Member must have length less than or equal to 1000"),
    );
    await expect(attempt({ PolicyDocument: JSON.stringify({ Statement: [] }) })).rejects.toMatchObject({
      code: "MalformedPolicyDocument",
    });
    const twice = ["a", "a"].map((Key) => ({ Key, Value: "" }));
    await expect(attempt({ Tags: twice })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Duplicate tag keys found.",
    });
  });

  it("refuses who may not, and asks for iam:TagPolicy too where the policy is born with tags", async () => {
    const ben = await here.userWith("ben", allowing("iam:CreatePolicy"));
    await ben(createPolicy, { PolicyName: "plain", PolicyDocument: readS3 });
    const arn = `arn:aws:iam::${here.accountId}:policy/tagged`;
    const tagged = { PolicyName: "tagged", PolicyDocument: readS3, Tags: [{ Key: "a", Value: "" }] };
    await expect(ben(createPolicy, tagged)).rejects.toMatchObject(deniedTo(here, "ben", "iam:TagPolicy", arn));
    await expect(here.root(getPolicy, { PolicyArn: arn })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });

  it("refuses what cannot be: a taken name, whatever its path, and a document that is too large", async () => {
    await make.policy("p");
    await expect(
      here.root(createPolicy, { PolicyName: "P", Path: "/x/", PolicyDocument: readS3 }),
    ).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "A policy called P already exists. Duplicate names are not allowed.",
    });
    await make.policy("largest", { PolicyDocument: documentOfSize(6144) });
    await expect(make.policy("larger", { PolicyDocument: documentOfSize(6145) })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PolicySize: 6144",
    });
  });

  it("refuses one policy more than an account may have", async () => {
    await reader.query(
      `INSERT INTO iam_policy (account_id, id, name, name_key, path, arn, created_at, updated_at)
       SELECT $1::text, 'ANPA' || n, 'p' || n, 'p' || n, '/', 'arn:aws:iam::' || ($1::text) || ':policy/p' || n, $2, $2
       FROM generate_series(1, 1499) AS n`,
      [here.accountId, here.at],
    );
    await make.policy("last");
    await expect(make.policy("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerAccount: 1500",
    });
  });
});
