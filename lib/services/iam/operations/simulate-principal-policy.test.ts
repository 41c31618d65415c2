import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo, makersOf, noUser, readOnlyAccess, violation } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { getUser } from "./get-user";
import { putGroupPolicy } from "./put-group-policy";
import { putUserPermissionsBoundary } from "./put-user-permissions-boundary";
import { putUserPolicy } from "./put-user-policy";
import { simulatePrincipalPolicy } from "./simulate-principal-policy";

const document = (policy: object) => JSON.stringify(policy);

describe("SimulatePrincipalPolicy", () => {
  let here: World;
  let ben: string;

  beforeEach(async () => {
    here = await world();
    const make = makersOf(here);
    await make.user("ben", { Path: "/eng/", Tags: [{ Key: "team", Value: "blue" }] });
    await make.group("Devs");
    await make.member("ben", "Devs");
    ben = `arn:aws:iam::${here.accountId}:user/eng/ben`;
  });

  const simulated = (ActionNames: string[], more: object = {}) =>
    here.root(simulatePrincipalPolicy, { PolicySourceArn: ben, ActionNames, ...more });
  const decisions = async (ActionNames: string[], more: object = {}) =>
    (await simulated(ActionNames, more)).EvaluationResults?.map(({ EvalDecision }) => EvalDecision);

  it("counts the user's own policies, its groups', managed and inline, and names each", async () => {
    await here.root(putUserPolicy, {
      UserName: "ben",
      PolicyName: "own",
      PolicyDocument: document(allowing("s3:PutObject")),
    });
    await here.root(putGroupPolicy, {
      GroupName: "Devs",
      PolicyName: "team",
      PolicyDocument: document(allowing("sqs:SendMessage")),
    });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess });
    const used = await makersOf(here).policy("used", { PolicyDocument: document(allowing("sns:Publish")) });
    await here.root(attachUserPolicy, { UserName: "ben", PolicyArn: used });
    const { EvaluationResults } = await simulated([
      "s3:PutObject",
      "sqs:SendMessage",
      "iam:GetUser",
      "sns:Publish",
      "iam:CreateUser",
    ]);
    expect(
      EvaluationResults?.map(({ EvalDecision, MatchedStatements }) => [
        EvalDecision,
        MatchedStatements?.[0]?.SourcePolicyId,
      ]),
    ).toEqual([
      ["allowed", "user_ben_own"],
      ["allowed", "group_Devs_team"],
      ["allowed", "ReadOnlyAccess"],
      ["allowed", "used"],
      ["implicitDeny", undefined],
    ]);
  });

  it("answers as a real call is answered: the same boundary, tags and names of the caller", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
    const mine = "arn:aws:iam::*:user/*/${aws:username}";
    const condition = { StringEquals: { "aws:PrincipalTag/team": "blue", "aws:PrincipalAccount": here.accountId } };
    const Statement = [{ Effect: "Allow", Action: "iam:GetUser", Resource: mine, Condition: condition }];
    await here.root(putUserPolicy, {
      UserName: "ben",
      PolicyName: "own",
      PolicyDocument: document({ Version: "2012-10-17", Statement }),
    });
    const perform = await here.user("ben");
    const asked = { ResourceArns: [ben] };
    expect(await decisions(["iam:GetUser"], asked)).toEqual(["allowed"]);
    expect((await perform(getUser, { UserName: "ben" })).User?.UserName).toBe("ben");
    const limit = await makersOf(here).policy("limit", { PolicyDocument: document(allowing("s3:*")) });
    await here.root(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary: limit });
    const bounded = await simulated(["iam:GetUser"], asked);
    expect(bounded.EvaluationResults).toMatchObject([
      { EvalDecision: "implicitDeny", PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
    ]);
    await expect(perform(getUser, { UserName: "ben" })).rejects.toMatchObject({ code: "AccessDenied" });
    const PermissionsBoundaryPolicyInputList = [document(allowing("iam:*"))];
    expect(await decisions(["iam:GetUser"], { ...asked, PermissionsBoundaryPolicyInputList })).toEqual(["allowed"]);
  });

  it("adds policies of the request, simulates groups, and takes a resource's policy for a user", async () => {
    const PolicyInputList = [document(allowing("sns:*"))];
    expect(await decisions(["sns:Publish"], { PolicyInputList })).toEqual(["allowed"]);
    await here.root(putGroupPolicy, {
      GroupName: "Devs",
      PolicyName: "team",
      PolicyDocument: document(allowing("sqs:*")),
    });
    const PolicySourceArn = `arn:aws:iam::${here.accountId}:group/Devs`;
    expect(await decisions(["sqs:SendMessage", "sns:Publish"], { PolicySourceArn })).toEqual([
      "allowed",
      "implicitDeny",
    ]);
    const ResourcePolicy = document({
      Version: "2012-10-17",
      Statement: { Effect: "Allow", Principal: { AWS: ben }, Action: "s3:GetObject", Resource: "arn:aws:s3:::larch/*" },
    });
    const onObject = { ResourceArns: ["arn:aws:s3:::larch/a"], ResourcePolicy };
    expect(await decisions(["s3:GetObject"], onObject)).toEqual(["allowed"]);
    await expect(simulated(["s3:GetObject"], { PolicySourceArn, ...onObject })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });

  it("leaves out the policies that the request names", async () => {
    await here.root(putUserPolicy, { UserName: "ben", PolicyName: "own", PolicyDocument: document(allowing("s3:*")) });
    await here.root(putGroupPolicy, {
      GroupName: "Devs",
      PolicyName: "team",
      PolicyDocument: document(allowing("sqs:*")),
    });
    await here.root(attachGroupPolicy, { GroupName: "Devs", PolicyArn: readOnlyAccess });
    const limit = await makersOf(here).policy("limit", { PolicyDocument: document(allowing("iam:*")) });
    await here.root(putUserPermissionsBoundary, { UserName: "ben", PermissionsBoundary: limit });
    const without = (...PolicyExclusionList: object[]) =>
      decisions(["s3:PutObject", "sqs:SendMessage", "iam:GetUser"], {
        PolicyExclusionList: [{ PolicyType: "permission-boundary" }, ...PolicyExclusionList],
      });
    const [yes, no] = ["allowed", "implicitDeny"];
    expect(await without()).toEqual([yes, yes, yes]);
    expect(await without({ PolicyType: "inline" })).toEqual([no, no, yes]);
    expect(await without({ PolicyType: "aws-managed" })).toEqual([yes, yes, no]);
    expect(await without({ PolicyArn: "arn:aws:iam::aws:policy/Read*" })).toEqual([yes, yes, no]);
    const InlinePolicyIdentifier = { PolicyName: "team", AttachmentType: "group", AttachmentName: "De?s" };
    expect(await without({ InlinePolicyIdentifier })).toEqual([yes, no, yes]);
    for (const identifier of [{ PolicyArn: "arn:aws:iam::aws:policy/*A*" }, { PolicyArn: "ReadOnlyAccess" }])
      await expect(without(identifier)).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses what is malformed", async () => {
    await expect(simulated(["s3:GetObject"], { PolicySourceArn: "ben" })).rejects.toMatchObject(
      violation("policySourceArn", "Member must have length greater than or equal to 20"),
    );
    const session = `arn:aws:sts::${here.accountId}:assumed-role/R/s`;
    await expect(simulated(["s3:GetObject"], { PolicySourceArn: session })).rejects.toMatchObject({
      code: "InvalidInput",
      message: `Invalid Entity Arn: ${session}`,
    });
    await expect(simulated(["s3:GetObject"], { ResourceArns: ["not an arn"] })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "ResourceNames are not in a valid ARN format: not an arn.",
    });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith(
      "eve",
      allowing("iam:SimulatePrincipalPolicy", `arn:aws:iam::${here.accountId}:user/eve`),
    );
    await expect(
      eve(simulatePrincipalPolicy, { PolicySourceArn: ben, ActionNames: ["s3:GetObject"] }),
    ).rejects.toMatchObject(deniedTo(here, "eve", "iam:SimulatePrincipalPolicy", ben));
    const other = await world();
    await expect(
      other.root(simulatePrincipalPolicy, { PolicySourceArn: ben, ActionNames: ["s3:GetObject"] }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses what cannot be: no such user, by name or by path", async () => {
    for (const name of ["none", "ben"])
      await expect(
        simulated(["s3:GetObject"], { PolicySourceArn: `arn:aws:iam::${here.accountId}:user/${name}` }),
      ).rejects.toMatchObject(noUser(name));
  });
});
