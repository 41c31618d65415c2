import { describe, expect, it } from "vitest";
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import {
  type Asked,
  answersOf,
  bucketsOf,
  type ContextRow,
  callerProblem,
  emptyDraft,
  ownerProblem,
  policyKey,
  questionsOf,
  resourcesProblem,
  type SimulationDraft,
  withKeys,
  withMissingKeys,
  withOwnKeys,
} from "./draft";
import { scenarioResources } from "./ec2-scenarios";

const arn = "arn:aws:iam::111122223333:user/ana";
const used = "arn:aws:iam::111122223333:policy/used";
const held: SimulatedPolicyRow[] = [
  { name: "used", type: "Customer managed", arn: used, holder: { kind: "user", name: "ana" } },
  { name: "used", type: "Customer managed", arn: used, holder: { kind: "group", name: "Devs" } },
  { name: "own", type: "Customer inline", arn: undefined, holder: { kind: "group", name: "Devs" } },
];
const ana: Asked = { mode: "principal", arn, policies: held, boundary: used };
const draft = (changes: Partial<SimulationDraft>): SimulationDraft => ({ ...emptyDraft, ...changes });
const typeOf = () => "boolean" as const;
const action = (name: string, resources = "", context: ContextRow[] = []) => ({ name, resources, context });
const row = (key: string, value = ""): ContextRow => ({ key, type: undefined, value });

describe("questionsOf", () => {
  it("takes the resource's owner as digits or as its root's ARN, and tells what is neither", () => {
    const owned = (resourceOwner: string) => draft({ actions: [action("s3:GetObject")], resourceOwner });
    const root = "arn:aws:iam::111122223333:root";
    for (const written of ["111122223333", ` ${root} `]) {
      expect(ownerProblem(owned(written))).toBeUndefined();
      expect(questionsOf(owned(written), ana, typeOf)[0]?.input).toMatchObject({ ResourceOwner: root });
    }
    for (const wrong of ["1111-2222-3333", "ana", "arn:aws:iam::111122223333:user/ana"])
      expect(ownerProblem(owned(wrong))).toContain("12 digits");
    expect(callerProblem(draft({ caller: "arn:aws:iam::111122223333:user/team/ana" }))).toBeUndefined();
    for (const wrong of ["ana", root, "arn:aws:iam::111122223333:role/ana"])
      expect(callerProblem(draft({ caller: wrong }))).toContain("ARN of a user");
  });

  it("asks actions on the same resources together, and leaves out what is empty", () => {
    const of = draft({
      actions: [action("s3:GetObject", " a \n\nb"), action("iam:GetUser"), action("s3:PutObject", "a\nb")],
    });
    expect(questionsOf(of, ana, typeOf)).toEqual([
      {
        mode: "principal",
        input: { PolicySourceArn: arn, ActionNames: ["s3:GetObject", "s3:PutObject"], ResourceArns: ["a", "b"] },
      },
      { mode: "principal", input: { PolicySourceArn: arn, ActionNames: ["iam:GetUser"] } },
    ]);
    expect(answersOf(of)).toBe(5);
    expect(answersOf(draft({ actions: [action("s3:GetObject", "arn:aws:s3:::x/a, arn:aws:s3:::x/b,")] }))).toBe(2);
  });

  it("asks a launch by itself, on the resources of its scenario", () => {
    const resources = scenarioResources("EC2-VPC-EBS-Subnet", "111122223333");
    expect(resources.map((one) => one.split(":")[5])).toEqual(
      ["image", "instance", "security-group", "network-interface", "volume", "subnet"].map((kind) => `${kind}/*`),
    );
    expect(scenarioResources("EC2-VPC-InstanceStore", "111122223333")).toEqual(resources.slice(0, 4));
    const launch = { ...action("ec2:RunInstances", resources.join("\n")), scenario: "EC2-VPC-EBS-Subnet" as const };
    const of = draft({ actions: [launch, action("ec2:CreateTags", resources.join("\n"))] });
    expect(questionsOf(of, ana, typeOf).map(({ input }) => [input.ActionNames, input.ResourceHandlingOption])).toEqual([
      [["ec2:RunInstances"], "EC2-VPC-EBS-Subnet"],
      [["ec2:CreateTags"], undefined],
    ]);
  });

  it("counts a managed policy as long as one of its ways is left", () => {
    const [direct = "", byGroup = ""] = held.map(policyKey);
    expect(direct).not.toBe(byGroup);
    const exclusions = (...excluded: string[]) =>
      questionsOf(draft({ actions: [action("iam:GetUser")], excluded }), ana, typeOf)[0]?.input;
    expect(exclusions(direct)).not.toHaveProperty("PolicyExclusionList");
    expect(exclusions(byGroup)).not.toHaveProperty("PolicyExclusionList");
    expect(exclusions(byGroup, direct)).toMatchObject({ PolicyExclusionList: [{ PolicyArn: used }] });
  });

  it("leaves policies out by their ARN, or by who has them", () => {
    const excluded = [...held.map(policyKey), "gone"];
    const of = draft({ actions: [action("iam:GetUser")], excluded, withoutBoundary: true });
    expect(questionsOf(of, ana, typeOf)[0]?.input).toMatchObject({
      PolicyExclusionList: [
        { PolicyArn: used },
        { InlinePolicyIdentifier: { PolicyName: "own", AttachmentType: "group", AttachmentName: "Devs" } },
        { PolicyType: "permission-boundary" },
      ],
    });
  });

  it("brings the keys that have a value, lists line by line", () => {
    const context = [
      { key: "aws:SourceIp", type: "ip" as const, value: "" },
      { key: "aws:SecureTransport", type: undefined, value: "true" },
      { key: " aws:TagKeys ", type: "stringList" as const, value: "a\nb\n" },
    ];
    const of = draft({ actions: [action("iam:GetUser")], context, caller: " arn ", resourcePolicy: "{}" });
    expect(questionsOf(of, ana, typeOf)[0]?.input).toMatchObject({
      ContextEntries: [
        { ContextKeyName: "aws:SecureTransport", ContextKeyType: "boolean", ContextKeyValues: ["true"] },
        { ContextKeyName: "aws:TagKeys", ContextKeyType: "stringList", ContextKeyValues: ["a", "b"] },
      ],
      CallerArn: "arn",
      ResourcePolicy: "{}",
    });
  });

  it("asks actions with conditions of their own in calls of their own, and brings the global ones in each", () => {
    const prefix = row("s3:prefix", "home/");
    const of = draft({
      actions: [
        action("s3:ListBucket", "", [prefix, row("s3:delimiter")]),
        action("s3:GetObject"),
        action("s3:ListBucketVersions", "", [prefix]),
        action("s3:PutObject", "", [row("AWS:SecureTransport", "false")]),
      ],
      context: [row("aws:SecureTransport", "true")],
    });
    const entries = (...given: [string, string][]) =>
      given.map(([ContextKeyName, value]) => ({
        ...{ ContextKeyName, ContextKeyType: "boolean" },
        ContextKeyValues: [value],
      }));
    expect(
      questionsOf(of, ana, typeOf).map(({ input: { ActionNames, ContextEntries } }) => [ActionNames, ContextEntries]),
    ).toEqual([
      [["s3:ListBucket", "s3:ListBucketVersions"], entries(["s3:prefix", "home/"], ["aws:SecureTransport", "true"])],
      [["s3:GetObject"], entries(["aws:SecureTransport", "true"])],
      [["s3:PutObject"], entries(["AWS:SecureTransport", "false"])],
    ]);
  });

  it("asks of texts alone without a resource's policy", () => {
    const of = draft({ actions: [action("iam:GetUser")], policies: ["{}"], boundary: "[]", resourcePolicy: "{}" });
    expect(questionsOf(of, { mode: "custom" }, typeOf)).toEqual([
      {
        mode: "custom",
        input: { PolicyInputList: ["{}"], PermissionsBoundaryPolicyInputList: ["[]"], ActionNames: ["iam:GetUser"] },
      },
    ]);
  });
});

describe("resourcesProblem", () => {
  it("tells the first line that is neither an ARN nor the wildcard", () => {
    const problem = (resources: string) => resourcesProblem(action("s3:GetObject", resources));
    for (const right of ["", "*", "arn:aws:s3:::reports/a\n *\n\narn:aws:sqs:us-east-1:111122223333:*"])
      expect(problem(right)).toBeUndefined();
    const form = "is no ARN: arn:partition:service:region:account:resource.";
    expect(problem("arn:aws:s3:::reports/a\nreports/b\nc")).toBe(`"reports/b" ${form}`);
    expect(problem("arn:aws:s3:::")).toBe(`"arn:aws:s3:::" ${form}`);
  });
});

describe("bucketsOf", () => {
  it("names each bucket once, and none for a pattern or another service", () => {
    const resources =
      "arn:aws:s3:::reports/a\narn:aws:s3:::reports\narn:aws:s3:::*\narn:aws:sqs:us-east-1:111122223333:q";
    expect(bucketsOf(draft({ actions: [action("s3:GetObject", resources)] }))).toEqual(["reports"]);
  });
});

describe("withKeys", () => {
  const of = draft({
    actions: [action("s3:ListBucket", "", [row("S3:Prefix", "a")]), action("iam:PassRole")],
    context: [row("aws:sourceip", "203.0.113.7")],
  });

  it("adds each key once, whatever its case: the global ones for all, the others at the actions of their service", () => {
    const keys = ["aws:SourceIp", "saml:aud", "accounts.google.com:sub", "s3:prefix", "s3:delimiter", "kms:ViaService"];
    expect(withKeys(of, keys, undefined)).toEqual({
      ...of,
      context: [...of.context, row("saml:aud"), row("accounts.google.com:sub")],
      actions: [action("s3:ListBucket", "", [row("S3:Prefix", "a"), row("s3:delimiter")]), action("iam:PassRole")],
    });
  });

  it("adds what an answer misses at its action, whatever the service", () => {
    expect(withMissingKeys(of, ["s3:prefix", "aws:PrincipalTag/team"], "iam:PassRole")).toEqual({
      ...of,
      context: [...of.context, row("aws:PrincipalTag/team")],
      actions: [of.actions[0], action("iam:PassRole", "", [row("s3:prefix")])],
    });
  });

  it("gives an action the keys of its service", () => {
    expect(
      withOwnKeys(action("IAM:PassRole"), ["iam:PassedToService", "s3:prefix", "aws:SourceIp"], undefined),
    ).toEqual(action("IAM:PassRole", "", [row("iam:PassedToService")]));
  });
});
