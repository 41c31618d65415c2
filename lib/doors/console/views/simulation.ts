/** What the policy simulator asks: each question is one page of SimulatePrincipalPolicy or SimulateCustomPolicy. */
import "server-only";
import { z } from "zod";
import { type Decision, type PackedDecisions, type PolicySource, packDecisions } from "@/lib/authorization";
import { explainedCustomSimulation, explainedPrincipalSimulation } from "@/lib/services/iam/explained-simulations";
import { getContextKeysForCustomPolicy } from "@/lib/services/iam/operations/get-context-keys-for-custom-policy";
import { getContextKeysForPrincipalPolicy } from "@/lib/services/iam/operations/get-context-keys-for-principal-policy";
import type { Read } from "../action-state";
import { read } from "../run-operation";

const texts = z.array(z.string());
const contextKeyTypes = [
  ...["string", "stringList", "numeric", "numericList", "boolean", "booleanList"],
  ...["ip", "ipList", "binary", "binaryList", "date", "dateList"],
] as const;

/** Only the form: what the members may be the operation says, in AWS's words. */
const members = {
  PermissionsBoundaryPolicyInputList: texts.optional(),
  ActionNames: texts,
  ResourceArns: texts.optional(),
  ResourcePolicy: z.string().optional(),
  ResourceOwner: z.string().optional(),
  ResourceHandlingOption: z.string().optional(),
  CallerArn: z.string().optional(),
  ContextEntries: z
    .array(
      z.object({
        ContextKeyName: z.string(),
        ContextKeyValues: texts,
        ContextKeyType: z.enum(contextKeyTypes),
      }),
    )
    .optional(),
  Marker: z.string().optional(),
};

export const simulationQuestion = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("custom"), input: z.object({ PolicyInputList: texts, ...members }) }),
  z.object({
    mode: z.literal("principal"),
    input: z.object({
      PolicySourceArn: z.string(),
      PolicyInputList: texts.optional(),
      PolicyExclusionList: z
        .array(
          z.union([
            z.strictObject({ PolicyType: z.literal("permission-boundary") }),
            z.strictObject({ PolicyArn: z.string() }),
            z.strictObject({
              InlinePolicyIdentifier: z.object({
                PolicyName: z.string(),
                AttachmentType: z.enum(["user", "group", "role"]),
                AttachmentName: z.string(),
              }),
            }),
          ]),
        )
        .optional(),
      ...members,
    }),
  }),
]);

export type SimulationQuestion = z.infer<typeof simulationQuestion>;

/** A statement that determined an answer. */
export interface MatchedStatement {
  /** As the answer names its policy: `user_ben_own`. */
  id: string;
  source: PolicySource;
  /** From 0. */
  index: number;
}

/** The answer to one action on one resource. */
export interface SimulatedRow {
  action: string;
  resource: string;
  result: "allowed" | "explicitDeny" | "implicitDeny";
  /** Condition keys that a statement asks for and the request did not bring. */
  missing: string[];
  matched: MatchedStatement[];
  /** Of a boundary: does it allow? Undefined: there is none. */
  boundary: boolean | undefined;
  /** Of an organization's policies. */
  organization: boolean | undefined;
  decision: Decision;
}

/** As it is sent: the decisions of all rows together. */
export interface SimulationPage {
  rows: Omit<SimulatedRow, "decision">[];
  decisions: PackedDecisions;
  /** Where there is more. */
  marker: string | undefined;
}

/** How many answers come at once. Each carries its explanation, so they are few. */
const MaxItems = 25;

/** One page of a simulation. */
export async function simulation(asked: SimulationQuestion): Promise<Read<SimulationPage>> {
  const answer =
    asked.mode === "custom"
      ? await read(explainedCustomSimulation, { ...asked.input, MaxItems })
      : await read(explainedPrincipalSimulation, { ...asked.input, MaxItems });
  if (!answer.ok) return answer;
  const { results, IsTruncated, Marker } = answer.value;
  return {
    ok: true,
    value: {
      decisions: packDecisions(results.map(({ decision }) => decision)),
      rows: results.map(({ result, matched }) => ({
        action: result.EvalActionName ?? "",
        resource: result.EvalResourceName ?? "*",
        result: result.EvalDecision ?? "implicitDeny",
        missing: result.ResourceSpecificResults?.[0]?.MissingContextValues ?? result.MissingContextValues ?? [],
        matched: matched.map((statement, index) => ({
          ...statement,
          id: result.MatchedStatements?.[index]?.SourcePolicyId ?? statement.source.name,
        })),
        boundary: result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
        organization: result.OrganizationsDecisionDetail?.AllowedByOrganizations,
      })),
      marker: IsTruncated ? Marker : undefined,
    },
  };
}

/** Whose policies are looked through for condition keys: a principal's with the texts beside them, or the texts alone. */
export const keysQuestion = z.object({ PolicySourceArn: z.string().optional(), PolicyInputList: texts });

/** The condition keys that the policies ask for. */
export async function simulationKeys({
  PolicySourceArn,
  PolicyInputList,
}: z.infer<typeof keysQuestion>): Promise<Read<string[]>> {
  const found =
    PolicySourceArn === undefined
      ? await read(getContextKeysForCustomPolicy, { PolicyInputList })
      : await read(getContextKeysForPrincipalPolicy, { PolicySourceArn, PolicyInputList });
  return found.ok ? { ok: true, value: found.value.ContextKeyNames ?? [] } : found;
}
