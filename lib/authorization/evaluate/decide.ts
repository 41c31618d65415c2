/**
 * Policies and a request → a decision.
 * An explicit deny anywhere wins. Then every layer that limits has to allow, and the caller needs a grant: from the
 * identity-based or the resource-based policy inside one account, from both across accounts.
 * Sources: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic"
 * (reference_policies_evaluation-logic, …-cross-account); "Permissions boundaries" (access_policies_boundaries);
 * "Session policies" (access_policies#policies_session).
 */
import { foldCase } from "../match/fold-case";
import type { AuthorizationRequest, Decision, LayerName, LayerOutcome, LayerTrace, PoliciesInForce } from "../model";
import { Evaluation } from "./evaluation";
import { accountOf, isServiceLinked, layersOf } from "./layers";
import { traceLayer, type Verdict, weigh } from "./weigh";

/** Never throws. Looks at each policy once; `layers` of the decision is made from the same matchers when it is read. */
export function decide(request: AuthorizationRequest, policies: PoliciesInForce): Decision {
  return decideCounted(request, policies).decision;
}

/** The decision, and how many steps of pattern matching it took. For the tests that bound them. */
export function decideCounted(
  request: AuthorizationRequest,
  policies: PoliciesInForce,
): { decision: Decision; steps: number } {
  const bounded = policies.boundary !== undefined && !isServiceLinked(request.principal);
  const evaluation = new Evaluation(request, bounded);
  const verdicts = new Verdicts(request, policies, evaluation);
  const reason = reasonOf(verdicts);
  let layers: LayerTrace[] | undefined;
  const decision: Decision = {
    allowed: reason.kind !== "explicit-deny" && reason.kind !== "implicit-deny",
    reason,
    request,
    get layers() {
      layers ??= traceOf(verdicts);
      return layers;
    },
  };
  return { decision, steps: evaluation.steps };
}

type Reason = Decision["reason"];

/** What every layer says, and who asks: all that the rules below need. */
class Verdicts {
  readonly all: Verdict[];
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
    this.all = layersOf(request, policies).map((layer) =>
      layer.applies ? weigh(layer, evaluation) : { layer, deny: undefined, allows: [], reach: undefined },
    );
    this.resource = this.all.find(({ layer }) => layer.name === "resource");
    this.identity = this.all.find(({ layer }) => layer.name === "identity");
    this.sameAccount = accountOf(request.principal) === request.resourceAccount;
    this.resourceMustAllow =
      !this.sameAccount || (policies.resource !== undefined && policies.resource.kind !== "ordinary");
  }

  /** Does a layer that applies, or one of its levels, allow nothing? */
  lacks(name: LayerName): boolean {
    return this.all.some(({ layer, allows }) => layer.name === name && layer.applies && allows.length === 0);
  }
}

/** AWS asks no permission for these, and no deny keeps anybody from them. Source: STS API Reference, the two actions. */
const alwaysAllowed = new Set(["sts:getcalleridentity", "sts:getsessiontoken"]);

export const isAlwaysAllowed = (action: string) => alwaysAllowed.has(foldCase(action));

function reasonOf(verdicts: Verdicts): Reason {
  if (isAlwaysAllowed(verdicts.evaluation.action)) return { kind: "always-allowed" };
  for (const { deny } of verdicts.all) if (deny) return { kind: "explicit-deny", by: deny };
  const lacking = firstLacking(verdicts, ["resource-control", "service-control", "endpoint"]);
  return lacking ?? grantOf(verdicts);
}

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
  const own = firstLacking(verdicts, ["identity", "boundary", "session"]);
  if (named) {
    const limit = reach === "limited" ? firstLacking(verdicts, ["boundary", "session"]) : undefined;
    return limit ?? (own ? allowedBy(resource) : allowedBy(resource, verdicts.identity));
  }
  return own ?? (resourceMustAllow ? allowedBy(resource, verdicts.identity) : allowedBy(verdicts.identity));
}

function firstLacking(verdicts: Verdicts, names: readonly LayerName[]): Reason | undefined {
  const layer = names.find((name) => verdicts.lacks(name));
  return layer && { kind: "implicit-deny", layer };
}

const allowedBy = (...granting: (Verdict | undefined)[]): Reason => ({
  kind: "allow",
  by: granting.flatMap((verdict) => verdict?.allows ?? []).map(({ statement }) => statement),
});

function traceOf(verdicts: Verdicts): LayerTrace[] {
  return verdicts.all.map((verdict) => {
    const { layer, reach } = verdict;
    return {
      layer: layer.name,
      ...(layer.level === undefined ? {} : { level: layer.level }),
      outcome: outcomeOf(verdict, verdicts),
      ...(layer.name === "resource" && reach !== undefined ? { reach } : {}),
      policies: layer.applies ? traceLayer(layer, verdicts.evaluation) : [],
    };
  });
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
