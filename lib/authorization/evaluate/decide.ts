/**
 * Policies and a request → a decision.
 * An explicit deny anywhere wins. Then every layer that limits has to allow, and the caller needs a grant: from the
 * identity-based or the resource-based policy inside one account, from both across accounts.
 * Sources: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic"
 * (reference_policies_evaluation-logic, …-cross-account); "Permissions boundaries" (access_policies_boundaries);
 * "Session policies" (access_policies#policies_session).
 */
import { foldCase } from "../match/fold-case";
import type {
  AuthorizationRequest,
  DecidingStatement,
  Decision,
  LayerName,
  LayerOutcome,
  LayerTrace,
  PoliciesInForce,
} from "../model";
import { Evaluation } from "./evaluation";
import { accountOf, isServiceLinked, type Layer, layersOf } from "./layers";
import { traceLayer } from "./trace";
import { decidingStatement, type Verdict, weigh } from "./weigh";

/** Never throws. `layers` of the decision is made, by the same matchers, when it is first read. */
export function decide(request: AuthorizationRequest, policies: PoliciesInForce): Decision {
  return new Decided(request, policies);
}

/** The decision, and how many steps of pattern matching it took. For the tests that bound them. */
export function decideCounted(
  request: AuthorizationRequest,
  policies: PoliciesInForce,
): { decision: Decision; steps: number } {
  const decision = new Decided(request, policies);
  return { decision, steps: decision.steps };
}

class Decided implements Decision {
  readonly allowed: boolean;
  readonly reason: Reason;
  readonly #verdicts: Verdicts;
  #layers: LayerTrace[] | undefined;

  constructor(
    readonly request: AuthorizationRequest,
    policies: PoliciesInForce,
  ) {
    const bounded = policies.boundary !== undefined && !isServiceLinked(request.principal);
    this.#verdicts = new Verdicts(request, policies, new Evaluation(request, bounded));
    this.reason = reasonOf(this.#verdicts);
    this.allowed = this.reason.kind !== "explicit-deny" && this.reason.kind !== "implicit-deny";
  }

  get steps(): number {
    return this.#verdicts.evaluation.steps;
  }

  get layers(): LayerTrace[] {
    this.#layers ??= traceOf(this.#verdicts);
    return this.#layers;
  }

  /** Plain data, with the trace. */
  toJSON() {
    const { allowed, reason, request, layers } = this;
    return { allowed, reason, request, layers };
  }
}

type Reason = Decision["reason"];

/** What every layer says, and who asks: all that the rules below need. */
class Verdicts {
  readonly all: Verdict[] = [];
  readonly resource: Verdict | undefined;
  readonly identity: Verdict | undefined;
  /** Caller and resource in one account. */
  readonly sameAccount: boolean;
  /** The resource's own policy must allow, even inside one account: role trust policies and KMS key policies. */
  readonly resourceMustAllow: boolean;

  constructor(
    readonly request: AuthorizationRequest,
    policies: PoliciesInForce,
    readonly evaluation: Evaluation,
  ) {
    for (const layer of layersOf(request, policies)) {
      const verdict = layer.applies ? weigh(layer, evaluation) : notAsked(layer);
      if (layer.name === "resource") this.resource = verdict;
      else if (layer.name === "identity") this.identity = verdict;
      this.all.push(verdict);
    }
    this.sameAccount = accountOf(request.principal) === request.resourceAccount;
    this.resourceMustAllow =
      !this.sameAccount || (policies.resource !== undefined && policies.resource.kind !== "ordinary");
  }

  /** Does a layer that applies, or one of its levels, allow nothing? */
  lacks(name: LayerName): boolean {
    for (const { layer, allows } of this.all)
      if (layer.name === name && layer.applies && allows.length === 0) return true;
    return false;
  }
}

const notAsked = (layer: Layer): Verdict => ({ layer, deny: undefined, allows: [], reach: undefined });

/** AWS asks no permission for these, and no deny keeps anybody from them. Source: STS API Reference, the two actions. */
const alwaysAllowed = new Set(["sts:getcalleridentity", "sts:getsessiontoken"]);

export const isAlwaysAllowed = (action: string) => alwaysAllowed.has(foldCase(action));

function reasonOf(verdicts: Verdicts): Reason {
  if (alwaysAllowed.has(verdicts.evaluation.action.name)) return { kind: "always-allowed" };
  for (const { deny } of verdicts.all) if (deny) return { kind: "explicit-deny", by: deny };
  return firstLacking(verdicts, limits) ?? grantOf(verdicts);
}

const limits: readonly LayerName[] = ["resource-control", "service-control", "endpoint"];
const ofCaller: readonly LayerName[] = ["identity", "boundary", "session"];
const ofSession: readonly LayerName[] = ["boundary", "session"];

function grantOf(verdicts: Verdicts): Reason {
  const { request, resource, sameAccount, resourceMustAllow } = verdicts;
  const hasAccount = accountOf(request.principal) !== undefined;
  const reach = resource?.reach;
  if ((resourceMustAllow || !hasAccount) && reach === undefined) return { kind: "implicit-deny", layer: "resource" };
  if (!hasAccount) return allowedBy(resource);
  if (request.principal.kind === "root") {
    return firstLacking(verdicts, ["session"]) ?? (resourceMustAllow ? allowedBy(resource) : { kind: "root" });
  }
  // Inside one account a resource-based policy that names the caller grants by itself; naming the account does not.
  const named = sameAccount && (reach === "unlimited" || reach === "limited");
  const own = firstLacking(verdicts, ofCaller);
  if (named) {
    const limit = reach === "limited" ? firstLacking(verdicts, ofSession) : undefined;
    return limit ?? (own ? allowedBy(resource) : allowedBy(resource, verdicts.identity));
  }
  return own ?? (resourceMustAllow ? allowedBy(resource, verdicts.identity) : allowedBy(verdicts.identity));
}

function firstLacking(verdicts: Verdicts, names: readonly LayerName[]): Reason | undefined {
  for (const layer of names) if (verdicts.lacks(layer)) return { kind: "implicit-deny", layer };
  return undefined;
}

function allowedBy(...granting: (Verdict | undefined)[]): Reason {
  const by: DecidingStatement[] = [];
  for (const verdict of granting)
    if (verdict) for (const grant of verdict.allows) by.push(decidingStatement(verdict.layer, grant));
  return { kind: "allow", by };
}

function traceOf(verdicts: Verdicts): LayerTrace[] {
  const traces: LayerTrace[] = [];
  for (const verdict of verdicts.all) {
    const { layer, reach } = verdict;
    const trace: LayerTrace = {
      layer: layer.name,
      outcome: outcomeOf(verdict, verdicts),
      policies: layer.applies ? traceLayer(layer, verdicts.evaluation) : [],
    };
    if (layer.level !== undefined) trace.level = layer.level;
    if (layer.name === "resource" && reach !== undefined) trace.reach = reach;
    traces.push(trace);
  }
  return traces;
}

function outcomeOf(verdict: Verdict, verdicts: Verdicts): LayerOutcome {
  if (!verdict.layer.applies) return "not-applicable";
  if (verdict.deny) return "explicit-deny";
  if (verdict.allows.length > 0) return "allow";
  return isBypassed(verdict.layer.name, verdicts) ? "bypassed" : "implicit-deny";
}

/** Need a layer that allows nothing not allow? Only inside one account. */
function isBypassed(
  layer: LayerName,
  { request, resource, identity, sameAccount, resourceMustAllow }: Verdicts,
): boolean {
  if (!sameAccount) return false;
  if (layer === "resource")
    return !resourceMustAllow && (request.principal.kind === "root" || (identity?.allows.length ?? 0) > 0);
  if (layer === "identity") return resource?.reach === "unlimited" || resource?.reach === "limited";
  return (
    (layer === "boundary" || layer === "session") &&
    resource?.reach === "unlimited" &&
    request.principal.kind !== "root"
  );
}
