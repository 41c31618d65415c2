import { describe, expect, it } from "vitest";
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import { type Asked, answersOf, emptyDraft, policyKey, questionsOf, type SimulationDraft, withKeys } from "./draft";

const arn = "arn:aws:iam::111122223333:user/ana";
const used = "arn:aws:iam::111122223333:policy/used";
const held: SimulatedPolicyRow[] = [
  { name: "used", type: "Customer managed", arn: used, holder: { kind: "user", name: "ana" } },
  { name: "used", type: "Customer managed", arn: used, holder: { kind: "group", name: "Devs" } },
  { name: "own", type: "Customer inline", arn: undefined, holder: { kind: "group", name: "Devs" } },
];
const ana: Asked = { mode: "principal", arn, policies: held, boundary: used };
const draft = (changes: Partial<SimulationDraft>): SimulationDraft => ({ ...emptyDraft, ...changes });
const action = (name: string, resources = "") => ({ name, resources });

describe("questionsOf", () => {
  it("asks actions on the same resources together, and leaves out what is empty", () => {
    const of = draft({
      actions: [action("s3:GetObject", " a \n\nb"), action("iam:GetUser"), action("s3:PutObject", "a\nb")],
    });
    expect(questionsOf(of, ana)).toEqual([
      {
        mode: "principal",
        input: { PolicySourceArn: arn, ActionNames: ["s3:GetObject", "s3:PutObject"], ResourceArns: ["a", "b"] },
      },
      { mode: "principal", input: { PolicySourceArn: arn, ActionNames: ["iam:GetUser"] } },
    ]);
    expect(answersOf(of)).toBe(5);
  });

  it("leaves policies out by their ARN, or by who has them", () => {
    const excluded = [...new Set(held.map(policyKey)), "gone"];
    const of = draft({ actions: [action("iam:GetUser")], excluded, withoutBoundary: true });
    expect(questionsOf(of, ana)[0]?.input).toMatchObject({
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
      { key: "aws:SecureTransport", type: "boolean" as const, value: "true" },
      { key: " aws:TagKeys ", type: "stringList" as const, value: "a\nb\n" },
    ];
    const of = draft({ actions: [action("iam:GetUser")], context, caller: " arn ", resourcePolicy: "{}" });
    expect(questionsOf(of, ana)[0]?.input).toMatchObject({
      ContextEntries: [
        { ContextKeyName: "aws:SecureTransport", ContextKeyType: "boolean", ContextKeyValues: ["true"] },
        { ContextKeyName: "aws:TagKeys", ContextKeyType: "stringList", ContextKeyValues: ["a", "b"] },
      ],
      CallerArn: "arn",
      ResourcePolicy: "{}",
    });
  });

  it("asks of texts alone without a resource's policy", () => {
    const of = draft({ actions: [action("iam:GetUser")], policies: ["{}"], boundary: "[]", resourcePolicy: "{}" });
    expect(questionsOf(of, { mode: "custom" })).toEqual([
      {
        mode: "custom",
        input: { PolicyInputList: ["{}"], PermissionsBoundaryPolicyInputList: ["[]"], ActionNames: ["iam:GetUser"] },
      },
    ]);
  });
});

describe("withKeys", () => {
  it("adds each key once, whatever its case, with its type", () => {
    const rows = [{ key: "aws:sourceip", type: "ip" as const, value: "203.0.113.7" }];
    expect(withKeys(rows, ["aws:SourceIp", "s3:prefix"], () => "string")).toEqual([
      ...rows,
      { key: "s3:prefix", type: "string", value: "" },
    ]);
  });
});
