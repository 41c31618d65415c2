import { beforeEach, describe, expect, it } from "vitest";
import { reader } from "@/lib/db/pool";
import { deniedTo, makersOf, readOnlyAccess, trusting, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { createRole } from "./create-role";
import { deleteUser } from "./delete-user";
import { getPolicy } from "./get-policy";
import { getRole } from "./get-role";
import { getUser } from "./get-user";

describe("CreateRole", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;
  const AssumeRolePolicyDocument = trusting({ Service: "ec2.amazonaws.com" });
  const create = (RoleName: string, more: object = {}) =>
    here.root(createRole, { RoleName, AssumeRolePolicyDocument, ...more });
  const trustOf = async (RoleName: string) => (await here.root(getRole, { RoleName })).Role?.AssumeRolePolicyDocument;
  const invalidPrincipal = (arn: string) => ({
    code: "MalformedPolicyDocument",
    status: 400,
    message: `Invalid principal in policy: "AWS":"${arn}"`,
  });

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
  });

  it("creates a role, and answers without maximum session duration and last use", async () => {
    const limit = await make.policy("limit");
    const asked = {
      Path: "/eng/",
      Description: "Reads.",
      MaxSessionDuration: 7200,
      PermissionsBoundary: limit,
      Tags: [{ Key: "team", Value: "blue" }],
    };
    const { Role } = await create("Reader", asked);
    expect(Role).toEqual({
      RoleName: "Reader",
      Path: "/eng/",
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${here.accountId}:role/eng/Reader`,
      CreateDate: here.at,
      AssumeRolePolicyDocument,
      Description: "Reads.",
      PermissionsBoundary: { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: limit },
      Tags: asked.Tags,
    });
    expect((await here.root(getRole, { RoleName: "rEADER" })).Role).toEqual({
      ...Role,
      MaxSessionDuration: 7200,
      RoleLastUsed: {},
    });
    expect((await here.root(getPolicy, { PolicyArn: limit })).Policy?.PermissionsBoundaryUsageCount).toBe(1);
  });

  it("shows the principals that it trusts by their ARNs, and by their ids once they are gone", async () => {
    const other = await world();
    await makersOf(other).user("partner", { Path: "/eng/" });
    await make.user("ben");
    const trusted = await make.role("Trusted");
    const AWS = [
      `arn:aws:iam::${here.accountId}:user/ben`,
      `arn:aws:iam::${other.accountId}:user/eng/partner`,
      trusted,
      `arn:aws:sts::${here.accountId}:assumed-role/Trusted/work`,
      other.accountId,
    ];
    await create("Reader", { AssumeRolePolicyDocument: trusting({ AWS }) });
    expect(await trustOf("Reader")).toBe(trusting({ AWS }));
    const { User } = await other.root(getUser, { UserName: "partner" });
    await other.root(deleteUser, { UserName: "partner" });
    await makersOf(other).user("partner", { Path: "/eng/" });
    expect(await trustOf("Reader")).toBe(trusting({ AWS: AWS.with(1, User?.UserId ?? "") }));
  });

  it("refuses what is malformed", async () => {
    await expect(create("a b", { MaxSessionDuration: 3599 })).rejects.toMatchObject({
      message: expect.stringMatching(/^2 validation errors detected: .*'roleName'.*'maxSessionDuration'/),
    });
    await expect(create("r", { Description: "\u0100" })).rejects.toMatchObject(
      violation(
        "description",
        "Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
      ),
    );
    const malformed = (document: string) => create("r", { AssumeRolePolicyDocument: document });
    await expect(malformed("no policy")).rejects.toMatchObject({ message: "This policy contains invalid Json" });
    await expect(malformed(trusting({ AWS: here.accountId }, { Resource: "*" }))).rejects.toMatchObject({
      code: "MalformedPolicyDocument",
      message: "Has prohibited field Resource",
    });
    await expect(malformed(trusting({ AWS: here.accountId }, { Action: "s3:GetObject" }))).rejects.toMatchObject({
      message: "AssumeRole policy may only specify STS AssumeRole actions.",
    });
    await expect(create("r", { Path: "/aws-service-role/x/" })).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses principals that do not exist, of this account or another", async () => {
    const other = await world();
    await make.user("ben", { Path: "/eng/" });
    const missing = [
      `arn:aws:iam::${here.accountId}:user/none`,
      // Path and case count.
      `arn:aws:iam::${here.accountId}:user/ben`,
      `arn:aws:iam::${here.accountId}:user/eng/Ben`,
      `arn:aws:iam::${other.accountId}:role/none`,
      `arn:aws:sts::${other.accountId}:assumed-role/none/work`,
      "AIDAIOSFODNN7EXAMPLEX",
    ];
    for (const AWS of missing)
      await expect(create("r", { AssumeRolePolicyDocument: trusting({ AWS }) })).rejects.toMatchObject(
        invalidPrincipal(AWS),
      );
    await expect(here.root(getRole, { RoleName: "r" })).rejects.toMatchObject({ code: "NoSuchEntity" });
  });

  it("refuses who may not, and asks for iam:TagRole too where the role is born with tags", async () => {
    const ben = await here.userWith("ben", allowing("iam:CreateRole", `arn:aws:iam::${here.accountId}:role/eng/*`));
    const asked = { RoleName: "new", AssumeRolePolicyDocument };
    await expect(ben(createRole, asked)).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:CreateRole", `arn:aws:iam::${here.accountId}:role/new`),
    );
    const tagged = { ...asked, Path: "/eng/", Tags: [{ Key: "a", Value: "b" }] };
    await expect(ben(createRole, tagged)).rejects.toMatchObject(
      deniedTo(here, "ben", "iam:TagRole", `arn:aws:iam::${here.accountId}:role/eng/new`),
    );
    await ben(createRole, { ...asked, Path: "/eng/" });
  });

  it("refuses what cannot be: a taken name in any case, no such boundary, too long a policy, one role too many", async () => {
    await create("Reader");
    await expect(create("READER")).rejects.toMatchObject({
      code: "EntityAlreadyExists",
      message: "Role with name READER already exists.",
    });
    const none = `arn:aws:iam::${here.accountId}:policy/none`;
    const ofService = "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy";
    for (const PermissionsBoundary of [none, ofService])
      await expect(create("r", { PermissionsBoundary })).rejects.toMatchObject({
        code: "NoSuchEntity",
        message: `Scope ARN: ${PermissionsBoundary} does not exist or is not attachable.`,
      });
    const long = trusting({ Service: "ec2.amazonaws.com" }, { Sid: "x".repeat(2048) });
    await expect(create("r", { AssumeRolePolicyDocument: long })).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for ACLSizePerRole: 2048",
    });
    await create("Bounded", { PermissionsBoundary: readOnlyAccess });
    await reader.query(
      `INSERT INTO iam_role (account_id, id, name, name_key, path, trust_policy, created_at)
       SELECT $1, 'AROA' || n, 'r' || n, 'r' || n, '/', '{}', $2 FROM generate_series(1, 998) AS n`,
      [here.accountId, here.at],
    );
    await expect(create("more")).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for RolesPerAccount: 1000",
    });
  });
});
