/** A decision and its trace in words of ours: what a page says of the whole, of a layer and of a statement. */
import type {
  Decision,
  LayerName,
  LayerOutcome,
  LayerTrace,
  PolicySource,
  PrincipalReach,
  StatementTrace,
} from "../model";
import { type Sentence, term } from "./sentence";

/** Why, in one sentence. */
export function decisionSentence({ reason, request }: Decision): Sentence {
  const action = term("action", request.action);
  const resource = term("resource", request.resource);
  if (reason.kind === "root") return ["The root user may do everything in its account that nothing denies."];
  if (reason.kind === "always-allowed") return ["AWS asks no permission for ", action, "."];
  if (reason.kind === "explicit-deny")
    return [action, " on ", resource, " is explicitly denied by ", term("policy", reason.by.source.name), "."];
  if (reason.kind === "implicit-deny")
    return [action, " on ", resource, ` is implicitly denied: no Allow in ${layerNames[reason.layer]}.`];
  const names = [...new Set(reason.by.map(({ source }) => source.name))];
  const policies = names.flatMap((name, index): Sentence => [...(index === 0 ? [] : [" and "]), term("policy", name)]);
  return [action, " on ", resource, " is allowed by ", ...policies, "."];
}

const layerNames: Record<LayerName, string> = {
  identity: "the caller's identity-based policies",
  boundary: "the permissions boundary",
  session: "the session policy",
  resource: "the resource-based policy",
  "service-control": "the service control policies",
  "resource-control": "the resource control policies",
  endpoint: "the VPC endpoint policy",
};

export function layerSentence({ layer, level, outcome, reach }: LayerTrace): Sentence {
  const at = level === undefined ? "" : `, at level ${level + 1} of the organization,`;
  const name = layerNames[layer].replace(/^t/, "T") + at;
  const words = outcome === "allow" && reach !== undefined ? reachWords[reach] : outcomeWords[outcome];
  return [`${name} ${words[isPlural(layer) ? 1 : 0]}`];
}

const isPlural = (layer: LayerName) => layerNames[layer].endsWith("policies");

/** In the singular and in the plural. */
type Words = readonly [string, string];

const outcomeWords: Record<LayerOutcome, Words> = {
  allow: ["allows this.", "allow this."],
  "explicit-deny": [
    "denies this by a statement; no Allow anywhere outweighs that.",
    "deny this by a statement; no Allow anywhere outweighs that.",
  ],
  "implicit-deny": ["has no statement that allows this.", "have no statement that allows this."],
  "not-applicable": ["does not apply to this caller or this action.", "do not apply to this caller or this action."],
  bypassed: [
    "has no statement that allows this, and needs none here.",
    "have no statement that allows this, and need none here.",
  ],
};

const both = (words: string): Words => [words, words];

const reachWords: Record<PrincipalReach, Words> = {
  account: both("names the account, which lets the account's own policies decide."),
  limited: both("names the role (or the user of a federated session); boundary and session policy still limit that."),
  unlimited: both("names the caller itself."),
};

export function statementSentence({ index, sid, effect, matched }: StatementTrace, source: PolicySource): Sentence {
  const name = sid ? `Statement ${sid} of ` : `Statement ${index + 1} of `;
  const verb = effect === "Allow" ? " allows this." : " denies this.";
  return [name, term("policy", source.name), matched ? verb : " does not apply."];
}
