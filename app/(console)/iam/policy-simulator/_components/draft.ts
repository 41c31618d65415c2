/** What a person asks the simulator, and the questions that follow from it (pure). */

import { writtenArns } from "@/components/policy-visual/written-arns";
import type { Catalogue } from "@/lib/authorization";
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import type { SimulationQuestion } from "@/lib/doors/console/views/simulation";
import { isArn } from "@/lib/services/iam/arns";
import { isKeyOf } from "./context-key-type";
import type { Ec2Scenario } from "./ec2-scenarios";

export const contextKeyTypes = [
  ...["string", "stringList", "numeric", "numericList", "boolean", "booleanList"],
  ...["ip", "ipList", "binary", "binaryList", "date", "dateList"],
] as const;

export type ContextKeyType = (typeof contextKeyTypes)[number];

/** A condition key of the simulated request. Without a value the request does not bring it. */
export interface ContextRow {
  key: string;
  /** As the person chose it; undefined: as AWS's reference has it. */
  type: ContextKeyType | undefined;
  /** Of a list: a value on each line. */
  value: string;
}

export interface SimulatedAction {
  /** `s3:GetObject` */
  name: string;
  /** ARNs, one on each line; none: `*`. */
  resources: string;
  /** Of a launch: what kind of one it is. */
  scenario?: Ec2Scenario;
  /** `Service-specific conditions`: what only the requests of this action bring. */
  context: readonly ContextRow[];
}

export interface SimulationDraft {
  /** Policies of the principal that are left out, each on the way by which it comes: `policyKey`. */
  excluded: readonly string[];
  withoutBoundary: boolean;
  /** Identity-based policies as texts. */
  policies: readonly string[];
  /** A permissions boundary as text; it stands in place of the principal's own. */
  boundary: string | undefined;
  actions: readonly SimulatedAction[];
  /** `Global request conditions`: what every request brings. */
  context: readonly ContextRow[];
  resourcePolicy: string;
  resourceOwner: string;
  caller: string;
}

export const emptyDraft: SimulationDraft = {
  ...{ excluded: [], withoutBoundary: false, policies: [], boundary: undefined, actions: [], context: [] },
  ...{ resourcePolicy: "", resourceOwner: "", caller: "" },
};

/** What tells a policy of the principal, and the way by which it comes: attached to it, or through a group. */
export const policyKey = ({ arn, holder, name }: SimulatedPolicyRow): string =>
  `${holder.kind}/${holder.name}/${arn ?? name}`;

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The ARNs of an action, or `*`. */
export const resourcesOf = ({ resources }: SimulatedAction): string[] => {
  const arns = writtenArns(resources);
  return arns.length > 0 ? arns : ["*"];
};

/** Why an action cannot be simulated on its resources; undefined where it can. */
export function resourcesProblem(action: SimulatedAction): string | undefined {
  const wrong = resourcesOf(action).find((resource) => resource !== "*" && !isArn(resource));
  return wrong === undefined ? undefined : `"${wrong}" is no ARN: arn:partition:service:region:account:resource.`;
}

/** Why nobody can own the resources so; undefined where somebody can, or nobody is named. */
export function ownerProblem({ resourceOwner }: SimulationDraft): string | undefined {
  const owner = resourceOwner.trim();
  if (owner === "" || /^(\d{12}|arn:aws[\w-]*:iam::\d{12}:root)$/.test(owner)) return undefined;
  return "Enter the account's 12 digits, or the ARN of its root: arn:aws:iam::account:root.";
}

/** Why nobody can call so; undefined where somebody can, or nobody is named. */
export function callerProblem({ caller }: SimulationDraft): string | undefined {
  if (caller.trim() === "" || /^arn:aws[\w-]*:iam::\d{12}:user\/./.test(caller.trim())) return undefined;
  return "Enter the ARN of a user: arn:aws:iam::account:user/name.";
}

/** The owner as the operation takes it: an account's id stands for its root. */
const ownerArn = (owner: string) => (/^\d{12}$/.test(owner) ? `arn:aws:iam::${owner}:root` : owner);

/** The buckets that the resources name: their policies can be read. */
export const bucketsOf = ({ actions }: SimulationDraft): string[] => [
  ...new Set(
    actions.flatMap((action) =>
      resourcesOf(action).flatMap((arn) => /^arn:aws[\w-]*:s3:::([^/*?$]+)/.exec(arn)?.[1] ?? []),
    ),
  ),
];

/** How many answers there will be. */
export const answersOf = ({ actions }: SimulationDraft): number =>
  actions.reduce((sum, action) => sum + resourcesOf(action).length, 0);

/** Whom the questions are about: a principal with its policies, or nobody. */
export type Asked =
  | { mode: "custom" }
  | { mode: "principal"; arn: string; policies: readonly SimulatedPolicyRow[]; boundary: string | undefined };

/**
 * The questions to ask. An operation asks all of its actions on all of its resources, with one set of condition keys: so
 * actions with the same resources and the same keys of their own are asked together, and each other set is a call by
 * itself. Every call brings the global keys as well; where an action has the same key, its own value stands.
 */
export function questionsOf(
  draft: SimulationDraft,
  asked: Asked,
  typeOf: (key: string) => ContextKeyType,
): SimulationQuestion[] {
  const together = new Map<string, { actions: string[]; of: SimulatedAction; entries: ContextEntry[] }>();
  for (const action of draft.actions) {
    const entries = entriesOf([...action.context, ...draft.context], typeOf);
    const key = JSON.stringify([action.scenario, resourcesOf(action), entries]);
    const same = together.get(key);
    if (same) same.actions.push(action.name);
    else together.set(key, { actions: [action.name], of: action, entries });
  }
  return [...together.values()].map(({ actions, of, entries }) => questionOf(draft, asked, actions, of, entries));
}

type ContextEntry = NonNullable<SimulationQuestion["input"]["ContextEntries"]>[number];

/** The keys that have a value, each once: the first of a name stands. */
function entriesOf(rows: readonly ContextRow[], typeOf: (key: string) => ContextKeyType): ContextEntry[] {
  const entries = new Map<string, ContextEntry>();
  for (const row of rows) {
    const key = row.key.trim();
    if (key === "" || row.value === "" || entries.has(key.toLowerCase())) continue;
    const type = typeOfRow(row, typeOf);
    const ContextKeyValues = type.endsWith("List") ? lines(row.value) : [row.value];
    entries.set(key.toLowerCase(), { ContextKeyName: key, ContextKeyType: type, ContextKeyValues });
  }
  return [...entries.values()];
}

function questionOf(
  draft: SimulationDraft,
  asked: Asked,
  ActionNames: string[],
  of: SimulatedAction,
  ContextEntries: ContextEntry[],
): SimulationQuestion {
  const resources = resourcesOf(of);
  const members = {
    ActionNames,
    ...(resources.length === 1 && resources[0] === "*" ? {} : { ResourceArns: resources }),
    ...(draft.boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [draft.boundary] }),
    ...(of.scenario === undefined ? {} : { ResourceHandlingOption: of.scenario }),
    ...(draft.caller.trim() === "" ? {} : { CallerArn: draft.caller.trim() }),
    ...(ContextEntries.length === 0 ? {} : { ContextEntries }),
  };
  if (asked.mode === "custom") return { mode: "custom", input: { PolicyInputList: [...draft.policies], ...members } };
  const exclusions = exclusionsOf(draft, asked);
  return {
    mode: "principal",
    input: {
      PolicySourceArn: asked.arn,
      ...(draft.policies.length === 0 ? {} : { PolicyInputList: [...draft.policies] }),
      ...(exclusions.length === 0 ? {} : { PolicyExclusionList: exclusions }),
      ...(draft.resourcePolicy.trim() === "" ? {} : { ResourcePolicy: draft.resourcePolicy }),
      ...(draft.resourceOwner.trim() === "" ? {} : { ResourceOwner: ownerArn(draft.resourceOwner.trim()) }),
      ...members,
    },
  };
}

type Exclusions = NonNullable<Extract<SimulationQuestion, { mode: "principal" }>["input"]["PolicyExclusionList"]>;

function exclusionsOf(draft: SimulationDraft, { policies, boundary }: Extract<Asked, { mode: "principal" }>) {
  const excluded = new Set(draft.excluded);
  const left = policies.filter((policy) => excluded.has(policyKey(policy)));
  // A managed policy is in force as long as one of its ways is: the operation leaves it out altogether or not at all.
  const inForce = new Set(policies.filter((policy) => !excluded.has(policyKey(policy))).map(({ arn }) => arn));
  const managed = new Set(left.flatMap(({ arn }) => (arn === undefined || inForce.has(arn) ? [] : [arn])));
  const exclusions: Exclusions = [
    ...[...managed].map((PolicyArn) => ({ PolicyArn })),
    ...left.flatMap(({ arn, holder, name }): Exclusions => {
      if (arn !== undefined) return [];
      const AttachmentType = holder.kind;
      return [{ InlinePolicyIdentifier: { PolicyName: name, AttachmentType, AttachmentName: holder.name } }];
    }),
  ];
  // A boundary of the draft stands in place of the principal's own all the same.
  if (draft.withoutBoundary && boundary !== undefined) exclusions.push({ PolicyType: "permission-boundary" });
  return exclusions;
}

/** The type of a key: the person's choice, or the reference's. */
export const typeOfRow = ({ key, type }: ContextRow, typeOf: (key: string) => ContextKeyType): ContextKeyType =>
  type ?? typeOf(key.trim());

/** Keys that say the same of every request: those of `aws:`, and those by which an identity provider names the caller. */
const isGlobal = (key: string) => /^(aws|saml|[^:]*\.[^:]*):/i.test(key);

/** The rows with one more for each key that has none yet. */
function rowsWith(rows: readonly ContextRow[], keys: readonly string[]): ContextRow[] {
  const known = new Set(rows.map(({ key }) => key.trim().toLowerCase()));
  const added = keys.filter((key) => !known.has(key.toLowerCase()));
  return [...rows, ...added.map((key) => ({ key, type: undefined, value: "" }))];
}

/** An action with a row for each of the keys that its requests may bring. */
export const withOwnKeys = (
  action: SimulatedAction,
  keys: readonly string[],
  catalogue: Catalogue | undefined,
): SimulatedAction => {
  const own = keys.filter((key) => !isGlobal(key) && isKeyOf(key, action.name, catalogue));
  return { ...action, context: rowsWith(action.context, own) };
};

/** The draft with a row for each key that policies ask for and that has none: the global ones once, others at actions. */
export const withKeys = (
  draft: SimulationDraft,
  keys: readonly string[],
  catalogue: Catalogue | undefined,
): SimulationDraft => ({
  ...draft,
  context: rowsWith(draft.context, keys.filter(isGlobal)),
  actions: draft.actions.map((action) => withOwnKeys(action, keys, catalogue)),
});

/** The draft with a row for each key that an answer of the action missed, whatever its service. */
export const withMissingKeys = (draft: SimulationDraft, keys: readonly string[], action: string): SimulationDraft => {
  const own = keys.filter((key) => !isGlobal(key));
  return {
    ...draft,
    context: rowsWith(draft.context, keys.filter(isGlobal)),
    actions: draft.actions.map((one) => (one.name === action ? { ...one, context: rowsWith(one.context, own) } : one)),
  };
};
