/**
 * The policy simulator: the questions of SimulateCustomPolicy and SimulatePrincipalPolicy, answered by the core that
 * decides real requests. Pure: policies are handed in as texts.
 * Source: IAM API Reference, SimulatePrincipalPolicy, EvaluationResult, ResourceSpecificResult.
 */
import type {
  ContextEntry,
  EvaluationResult,
  PolicyEvaluationDecisionType,
  ResourceSpecificResult,
  SimulatePolicyResponse,
  Statement,
} from "@aws-sdk/client-iam";
import {
  type CompiledPolicy,
  type DecidingStatement,
  type Decision,
  decide,
  type PoliciesInForce,
  type PolicyInForce,
  type PolicySource,
  type RequestContext,
  type RequestPrincipal,
  type StatementKeys,
  statementKeys,
  statementSpans,
} from "@/lib/authorization";
import { invalidInput } from "@/lib/aws/error";
import type { Pages } from "@/lib/aws/marker";
import { isArn } from "./arns";
import { defaultPageSize } from "./inputs";
import { resourceOwnerAccount } from "./simulated-caller";
import { simulatedContext } from "./simulated-context";

/** A policy of a simulation: by which name its statements are told, where it comes from, and its text. */
export interface SimulatedPolicy {
  id: string;
  source: PolicySource;
  document: string;
  policy: CompiledPolicy;
}

/** Whose policies are simulated, and what the caller brings to every request. */
export interface Simulated {
  identity: readonly SimulatedPolicy[];
  boundary: SimulatedPolicy | undefined;
  /** Service control policies, level by level from the organization's root to the account. */
  serviceControl?: readonly (readonly SimulatedPolicy[])[] | undefined;
  principal: RequestPrincipal & { accountId: string };
  /** Condition keys that follow from the caller; entries of the request stand over them. */
  context: RequestContext;
}

/** The members that both operations have. */
export interface SimulationRequest {
  ActionNames: string[];
  ResourceArns?: string[] | undefined;
  ResourceOwner?: string | undefined;
  ContextEntries?: ContextEntry[] | undefined;
  ResourceHandlingOption?: string | undefined;
  MaxItems?: number | undefined;
  Marker?: string | undefined;
}

/** An answer with the decision behind it. */
export interface ExplainedResult {
  result: EvaluationResult;
  /** Where each of the result's MatchedStatements stands, in their order: a policy, and the statement's number from 0. */
  matched: { source: PolicySource; index: number }[];
  /** Of an organization's policies it tells no statement, as the answer does not. */
  decision: Decision;
}

export interface ExplainedSimulation extends Pick<SimulatePolicyResponse, "IsTruncated" | "Marker"> {
  results: ExplainedResult[];
}

/** What a simulation is asked: whose policies, the resource's policy, which actions on what; the pages of the answers. */
export type SimulationQuestion = [
  simulated: Simulated,
  resourcePolicy: SimulatedPolicy | undefined,
  request: SimulationRequest,
  pages: Pages,
];

/** Every action on every resource, page by page. Throws InvalidInput for what the request cannot mean. */
export function simulate(...question: SimulationQuestion): SimulatePolicyResponse {
  const { results, ...rest } = explainSimulation(...question);
  return { EvaluationResults: results.map(({ result }) => result), ...rest };
}

/** The same, each answer with the decision that it comes from. */
export function explainSimulation(
  ...[{ identity, boundary, serviceControl, principal, context }, resourcePolicy, request, pages]: SimulationQuestion
): ExplainedSimulation {
  checkActions(request.ActionNames);
  checkResources(request.ResourceArns ?? []);
  checkHandling(request.ResourceHandlingOption);
  const told = new Told();
  const policies: Omit<PoliciesInForce, "resource"> = {
    identity: identity.map((one) => told.inForce(one, "IAM Policy")),
    ...(boundary ? { boundary: told.inForce(boundary, "IAM Permissions Boundary Policy") } : {}),
    ...(serviceControl
      ? {
          serviceControl: serviceControl.map((level) =>
            level.map((one) => told.inForce(one, "Service Control Policy")),
          ),
        }
      : {}),
  };
  const ofResource = resourcePolicy && told.inForce(resourcePolicy, "Resource Policy");
  const given = simulatedContext(context, request.ContextEntries ?? []);
  const owner = resourceOwnerAccount(request.ResourceOwner);

  const scenarios = request.ActionNames.flatMap((action) =>
    (request.ResourceArns?.length ? request.ResourceArns : ["*"]).map((resource) => ({ action, resource })),
  );
  const { rows, ...rest } = pages.countedPage(scenarios, request.Marker, request.MaxItems ?? defaultPageSize);
  return {
    results: rows.map(({ action, resource }) => {
      const resourceAccount = accountInArn(resource) ?? owner ?? principal.accountId;
      const decision = decide(
        { principal, action, resource, resourceAccount, context: { "aws:ResourceAccount": resourceAccount, ...given } },
        ofResource ? { ...policies, resource: { policy: ofResource, kind: resourcePolicyKind(action) } } : policies,
      );
      return {
        result: resultOf(decision, told, principal.accountId === resourceAccount),
        matched: matchedStatements(decision).map(({ source, index }) => ({ source, index })),
        decision: withoutOrganization(decision),
      };
    }),
    ...rest,
  };
}

function checkActions(names: readonly string[]) {
  for (const name of names)
    if (!/^[\w-]+:[\w*?]+$/.test(name)) throw invalidInput(`Invalid Action: ${name}. Actions are service:ActionName.`);
}

/** In words recorded from AWS: what is no ARN would else be decided like a resource that no policy names. */
function checkResources(resources: readonly string[]) {
  for (const resource of resources)
    if (resource !== "*" && !isArn(resource))
      throw invalidInput(`ResourceNames are not in a valid ARN format: ${resource}.`);
}

/** Source: IAM API Reference, SimulatePrincipalPolicy, ResourceHandlingOption: scenarios of EC2. */
const handlings = new Set([
  "EC2-VPC-InstanceStore",
  "EC2-VPC-InstanceStore-Subnet",
  "EC2-VPC-EBS",
  "EC2-VPC-EBS-Subnet",
]);

function checkHandling(option: string | undefined) {
  if (option !== undefined && !handlings.has(option)) throw invalidInput(`Invalid Resource Handling Option: ${option}`);
}

/** Policies under the names by which the simulator tells them. */
class Told {
  private readonly documents = new Map<PolicySource, { id: string; type: string; document: string }>();

  /** Sources are told apart by identity: each policy of a simulation has its own. */
  inForce({ id, source, document, policy }: SimulatedPolicy, type: string): PolicyInForce {
    this.documents.set(source, { id, type, document });
    return { policy, source };
  }

  statement({ source, index }: Pick<DecidingStatement, "source" | "index">): Statement {
    const known = this.documents.get(source);
    const span = known && statementSpans(known.document)[index];
    const place = (at: { line: number; column: number }) => ({ Line: at.line, Column: at.column });
    return {
      SourcePolicyId: known?.id,
      // IAM answers with this word, which its own model does not list.
      SourcePolicyType: known?.type as Statement["SourcePolicyType"],
      ...(span ? { StartPosition: place(span.start), EndPosition: place(span.end) } : {}),
    };
  }

  keysOf(source: PolicySource): StatementKeys[] {
    return statementKeys(this.documents.get(source)?.document ?? "");
  }
}

function resultOf(decision: Decision, told: Told, sameAccount: boolean): EvaluationResult {
  const { action, resource } = decision.request;
  const missing = missingKeys(decision, told);
  const boundary = decision.layers.find(({ layer }) => layer === "boundary");
  const control = decision.layers.filter(({ layer }) => layer === "service-control");
  const organizations =
    control.length === 0
      ? {}
      : {
          OrganizationsDecisionDetail: { AllowedByOrganizations: control.every(({ outcome }) => outcome === "allow") },
        };
  const of = {
    MatchedStatements: matchedStatements(decision).map((statement) => told.statement(statement)),
    ...(boundary
      ? { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary.outcome === "allow" } }
      : {}),
    ...(resource === "*" ? {} : { EvalDecisionDetails: sameAccount ? {} : decisionDetails(decision) }),
  };
  const result: EvaluationResult = {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: word(decision),
    ...of,
    ...organizations,
    MissingContextValues: resource === "*" ? missing : [],
  };
  if (resource === "*") return result;
  const specific: ResourceSpecificResult = {
    EvalResourceName: resource,
    EvalResourceDecision: word(decision),
    ...of,
    MissingContextValues: missing,
  };
  return { ...result, ResourceSpecificResults: [specific] };
}

function word({ allowed, reason }: Decision): PolicyEvaluationDecisionType {
  return allowed ? "allowed" : reason.kind === "explicit-deny" ? "explicitDeny" : "implicitDeny";
}

/** The statements that determine the answer: of a deny only those that deny. Those of an organization are never told. */
function matchedStatements({ layers, reason }: Decision): Pick<DecidingStatement, "source" | "index">[] {
  if (reason.kind === "allow") return reason.by;
  if (reason.kind !== "explicit-deny") return [];
  const own = layers.filter(({ layer }) => layer !== "service-control");
  return own.flatMap(({ policies }) =>
    policies.flatMap(({ source, statements }) =>
      statements.filter(({ effect, matched }) => effect === "Deny" && matched).map(({ index }) => ({ source, index })),
    ),
  );
}

/** The decision as far as a person of the account may see it: that an organization's policies allow or deny, not how. */
function withoutOrganization({ allowed, reason, request, layers }: Decision): Decision {
  const told = layers.map((layer) =>
    layer.layer === "service-control" || layer.layer === "resource-control" ? { ...layer, policies: [] } : layer,
  );
  return { allowed, reason, request, layers: told };
}

/** How each side of a cross-account question answered. */
const decisionDetails = ({ layers }: Decision) =>
  Object.fromEntries(
    layers
      .filter(({ layer }) => layer === "identity" || layer === "resource")
      .map(({ layer, outcome }): [string, PolicyEvaluationDecisionType] => [
        layer === "identity" ? "IAM Policy" : "Resource Policy",
        outcome === "allow" ? "allowed" : outcome === "explicit-deny" ? "explicitDeny" : "implicitDeny",
      ]),
  );

/** Keys that a statement for this action asks for and the request does not bring, each once. */
function missingKeys({ layers, request }: Decision, told: Told): string[] {
  const brought = new Set(Object.keys(request.context).map((key) => key.toLowerCase()));
  const missing = new Map<string, string>();
  for (const { policies } of layers)
    for (const { source, statements } of policies) {
      const keys = told.keysOf(source);
      for (const { index, elements } of statements) {
        const fits = (names: string[]) => elements.every(({ element, matched }) => matched || !names.includes(element));
        const asked = keys.find((one) => one.index === index);
        if (!asked || !fits(["Action", "NotAction"])) continue;
        const open = asked.resources.length > 0 || fits(["Resource", "NotResource"]);
        for (const key of [...asked.resources, ...(open ? asked.conditions : [])])
          if (!brought.has(key.toLowerCase()) && !missing.has(key.toLowerCase())) missing.set(key.toLowerCase(), key);
      }
    }
  return [...missing.values()];
}

const accountInArn = (arn: string) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];

/** A role's trust policy and a key's policy must allow by themselves, as when the request is real. */
function resourcePolicyKind(action: string): "ordinary" | "trust" | "kms-key" {
  if (/^sts:assumerole/i.test(action)) return "trust";
  return /^kms:/i.test(action) ? "kms-key" : "ordinary";
}
