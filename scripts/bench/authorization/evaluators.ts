/** What is measured: the core, and any other evaluator that can be given the same policies and requests. */
import {
  type AuthorizationRequest,
  type CompiledPolicy,
  compilePolicy,
  decide,
  explain,
  type PoliciesInForce,
  type PolicySource,
} from "@/lib/authorization";
import type { Documents } from "./workloads";

export interface Evaluator {
  name: string;
  /** Reads the policies; what is measured of a warm workload begins behind it. */
  prepare: (documents: Documents) => (request: AuthorizationRequest) => boolean | Promise<boolean>;
}

/** Each text is read once; `forget` for a cold start, by a new map: what an old one held lives on in V8 for a while. */
let compiled = new Map<string, CompiledPolicy>();
export const forget = () => {
  compiled = new Map();
};

function read(text: string): CompiledPolicy {
  const known = compiled.get(text);
  if (known) return known;
  const policy = compilePolicy(text);
  compiled.set(text, policy);
  return policy;
}

function policiesOf({ identity, boundary, session, serviceControl }: Documents): PoliciesInForce {
  const held = (kind: PolicySource["kind"]) => (text: string, index: number) => ({
    policy: read(text),
    source: { kind, name: `${kind}-${index}` },
  });
  return {
    identity: identity.map(held("customer-managed")),
    ...(boundary !== undefined && { boundary: held("customer-managed")(boundary, 0) }),
    ...(session && { session: session.map(held("session")) }),
    ...(serviceControl && { serviceControl: serviceControl.map((level) => level.map(held("control"))) }),
  };
}

const decisionOnly: Evaluator = {
  name: "decision",
  prepare(documents) {
    const policies = policiesOf(documents);
    return (request) => decide(request, policies).allowed;
  },
};

/** The decision with every layer, statement and element told in sentences. */
const explained: Evaluator = {
  name: "explained",
  prepare(documents) {
    const policies = policiesOf(documents);
    return (request) => explain(decide(request, policies)).allowed;
  },
};

/** The decision with its trace, the data that an explanation is made of. */
const traced: Evaluator = {
  name: "traced",
  prepare(documents) {
    const policies = policiesOf(documents);
    return (request) => {
      const decision = decide(request, policies);
      return decision.layers.length > 0 && decision.allowed;
    };
  },
};

/** The core, with less and more told of each decision. */
export const coreEvaluators: readonly Evaluator[] = [decisionOnly, traced, explained];
