import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, invalidMarker, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { simulateCustomPolicy } from "./simulate-custom-policy";

const bucket = "arn:aws:s3:::larch";
const text = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: string, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const deny = (Action: string, more: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...more });

const lengths = (least: number, most: number) =>
  `Member must satisfy constraint: [Member must have length less than or equal to ${most}, Member must have length greater than or equal to ${least}]`;

describe("SimulateCustomPolicy", () => {
  let here: World;
  beforeEach(async () => {
    here = await world();
  });

  const simulated = (input: object) =>
    here.root(simulateCustomPolicy, {
      PolicyInputList: [text(allow("s3:Get*"))],
      ActionNames: ["s3:GetObject"],
      ...input,
    });
  const words = async (input: object) =>
    (await simulated(input)).EvaluationResults?.map(({ EvalActionName, EvalDecision }) => [
      EvalActionName,
      EvalDecision,
    ]);

  it("answers every action on every resource, and tells where the deciding statements stand", async () => {
    const PolicyInputList = [JSON.stringify(JSON.parse(text(allow("s3:*"))), null, 2), text(deny("s3:Put*"))];
    const { EvaluationResults } = await simulated({
      PolicyInputList,
      ActionNames: ["s3:GetObject", "s3:PutObject", "iam:GetUser"],
    });
    expect(EvaluationResults).toEqual([
      {
        EvalActionName: "s3:GetObject",
        EvalResourceName: "*",
        EvalDecision: "allowed",
        MatchedStatements: [
          {
            SourcePolicyId: "PolicyInputList.1",
            SourcePolicyType: "IAM Policy",
            StartPosition: { Line: 3, Column: 17 },
            EndPosition: { Line: 8, Column: 6 },
          },
        ],
        MissingContextValues: [],
      },
      expect.objectContaining({
        EvalDecision: "explicitDeny",
        MatchedStatements: [expect.objectContaining({ SourcePolicyId: "PolicyInputList.2" })],
      }),
      expect.objectContaining({ EvalDecision: "implicitDeny", MatchedStatements: [] }),
    ]);
    const { EvaluationResults: ofBuckets } = await simulated({ ResourceArns: [bucket, `${bucket}-2`] });
    expect(
      ofBuckets?.map((result) => [result.EvalResourceName, result.ResourceSpecificResults?.[0]?.EvalResourceDecision]),
    ).toEqual([
      [bucket, "allowed"],
      [`${bucket}-2`, "allowed"],
    ]);
  });

  it("takes context, and tells what is missing of it", async () => {
    const condition = {
      Condition: { StringEquals: { "aws:PrincipalTag/team": "blue" }, Bool: { "aws:SecureTransport": "true" } },
    };
    const PolicyInputList = [
      text(allow("s3:Get*", condition), allow("iam:*", { Condition: { Null: { "iam:PolicyARN": "true" } } })),
    ];
    const ContextEntries = [
      { ContextKeyName: "aws:principaltag/Team", ContextKeyValues: ["blue"], ContextKeyType: "string" },
    ];
    const missing = await simulated({ PolicyInputList, ContextEntries });
    expect(missing.EvaluationResults).toMatchObject([
      { EvalDecision: "implicitDeny", MissingContextValues: ["aws:SecureTransport"] },
    ]);
    const specific = await simulated({ PolicyInputList, ResourceArns: [bucket] });
    expect(specific.EvaluationResults).toMatchObject([
      {
        MissingContextValues: [],
        ResourceSpecificResults: [{ MissingContextValues: ["aws:PrincipalTag/team", "aws:SecureTransport"] }],
      },
    ]);
    const secure = { ContextKeyName: "aws:SecureTransport", ContextKeyValues: ["true"], ContextKeyType: "boolean" };
    expect(await words({ PolicyInputList, ContextEntries: [...ContextEntries, secure] })).toEqual([
      ["s3:GetObject", "allowed"],
    ]);
  });

  it("judges a boundary, and a resource's policy inside the account and across accounts", async () => {
    const bounded = await simulated({
      PermissionsBoundaryPolicyInputList: [text(allow("iam:*"))],
      ActionNames: ["s3:GetObject"],
    });
    expect(bounded.EvaluationResults).toMatchObject([
      { EvalDecision: "implicitDeny", PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
    ]);
    const CallerArn = `arn:aws:iam::${here.accountId}:user/eng/ben`;
    const ofResource = (Principal: object) => text({ ...allow("s3:PutObject"), Principal, Resource: `${bucket}/*` });
    const put = { ActionNames: ["s3:PutObject"], ResourceArns: [`${bucket}/a`], CallerArn };
    expect(await words({ ...put, ResourcePolicy: ofResource({ AWS: CallerArn }) })).toEqual([
      ["s3:PutObject", "allowed"],
    ]);
    expect(await words({ ...put, ResourcePolicy: ofResource({ AWS: here.accountId }) })).toEqual([
      ["s3:PutObject", "implicitDeny"],
    ]);
    const across = await simulated({
      ...put,
      ResourceOwner: "arn:aws:iam::123456789012:root",
      ResourcePolicy: ofResource({ AWS: CallerArn }),
    });
    expect(across.EvaluationResults).toMatchObject([
      {
        EvalDecision: "implicitDeny",
        EvalDecisionDetails: { "IAM Policy": "implicitDeny", "Resource Policy": "allowed" },
      },
    ]);
  });

  it("judges service control policies level by level, and tells none of their statements", async () => {
    const levels = (...documents: string[]) => ({
      OrderedOrganizationPolicyInputList: documents.map((one) => ({ ServiceControlPolicyInputList: [one] })),
    });
    const all = text(allow("*"));
    const allowed = await simulated(levels(all, all));
    expect(allowed.EvaluationResults).toMatchObject([
      { EvalDecision: "allowed", OrganizationsDecisionDetail: { AllowedByOrganizations: true } },
    ]);
    for (const [documents, EvalDecision] of [
      [[all, text(allow("iam:*"))], "implicitDeny"],
      [[text(allow("*"), deny("s3:*")), all], "explicitDeny"],
    ] as const)
      expect((await simulated(levels(...documents))).EvaluationResults).toMatchObject([
        { EvalDecision, MatchedStatements: [], OrganizationsDecisionDetail: { AllowedByOrganizations: false } },
      ]);
  });

  it("pages", async () => {
    const ActionNames = ["s3:GetObject", "s3:PutObject", "s3:GetBucketPolicy"];
    const first = await simulated({ ActionNames, MaxItems: 2 });
    expect([first.EvaluationResults?.length, first.IsTruncated]).toEqual([2, true]);
    const second = await simulated({ ActionNames, MaxItems: 2, Marker: first.Marker });
    expect(second.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(["s3:GetBucketPolicy"]);
    expect(second.IsTruncated).toBe(false);
    await expect(simulated({ Marker: "made-up" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses what is malformed", async () => {
    await expect(simulated({ ActionNames: ["s3"] })).rejects.toMatchObject(violation("actionNames", lengths(3, 128)));
    await expect(simulated({ ResourceArns: ["*", ""] })).rejects.toMatchObject(
      violation("resourceArns", lengths(1, 2048)),
    );
    await expect(simulated({ PolicyInputList: [""] })).rejects.toMatchObject({
      message: expect.stringMatching(/^1 validation error detected: Value at 'policyInputList' .*: \[Member must have/),
    });
    const invalid = [
      { ActionNames: ["GetObject"] },
      { PolicyInputList: ["no policy"] },
      { PermissionsBoundaryPolicyInputList: [text(allow("s3:*")), text(allow("s3:*"))] },
      { ResourcePolicy: "no policy", CallerArn: `arn:aws:iam::${here.accountId}:user/ben` },
      { ResourceHandlingOption: "EC2-Classic" },
      { ContextEntries: [{ ContextKeyName: "aws:EpochTime", ContextKeyValues: ["soon"], ContextKeyType: "numeric" }] },
      {
        ContextEntries: [{ ContextKeyName: "aws:EpochTime", ContextKeyValues: ["1", "2"], ContextKeyType: "numeric" }],
      },
      { ContextEntries: [{ ContextKeyName: "nothing", ContextKeyValues: ["1"] }] },
    ];
    for (const input of invalid)
      await expect(simulated(input)).rejects.toMatchObject({ code: "InvalidInput", status: 400 });
    await expect(simulated({ ResourceOwner: "123456789012" })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "'123456789012' is not a valid as a Resource Owner.",
    });
    for (const wrong of ["not an arn", "larch/a", "arn:aws:s3:::"])
      await expect(simulated({ ResourceArns: [bucket, wrong] })).rejects.toMatchObject({
        ...{ code: "InvalidInput", status: 400 },
        message: `ResourceNames are not in a valid ARN format: ${wrong}.`,
      });
    expect(await words({ ResourceArns: ["*", "arn:aws:s3:::*"] })).toEqual([
      ["s3:GetObject", "allowed"],
      ["s3:GetObject", "allowed"],
    ]);
  });

  it("refuses who may not", async () => {
    const ben = await here.userWith("ben", allowing("iam:SimulatePrincipalPolicy"));
    await expect(
      ben(simulateCustomPolicy, { PolicyInputList: [], ActionNames: ["s3:GetObject"] }),
    ).rejects.toMatchObject(deniedTo(here, "ben", "iam:SimulateCustomPolicy", "*"));
  });

  it("refuses what cannot be: a resource's policy that could name nobody, a caller that is no user", async () => {
    const ResourcePolicy = text({ ...allow("s3:*"), Principal: "*" });
    await expect(simulated({ ResourcePolicy })).rejects.toMatchObject({ code: "InvalidInput" });
    const CallerArn = `arn:aws:sts::${here.accountId}:assumed-role/R/s`;
    await expect(simulated({ ResourcePolicy, CallerArn })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `Invalid Caller Arn: ${CallerArn}`,
    });
  });
});
