/** What a person asks the simulator, and the questions that follow from it (pure). */
import type { SimulatedPolicyRow } from "@/lib/doors/console/views/simulated-principal";
import type { SimulationQuestion } from "@/lib/doors/console/views/simulation";
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
  /** Among which keys it stands: those of `aws:`, which hold for every request, or those of a service. */
  global: boolean;
}

export interface SimulatedAction {
  /** `s3:GetObject` */
  name: string;
  /** ARNs, one on each line; none: `*`. */
  resources: string;
  /** Of a launch: what kind of one it is. */
  scenario?: Ec2Scenario;
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
  const arns = lines(resources);
  return arns.length > 0 ? arns : ["*"];
};

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

/** The questions to ask, one for each set of resources: an operation asks all of its actions on all of its resources. */
export function questionsOf(
  draft: SimulationDraft,
  asked: Asked,
  typeOf: (key: string) => ContextKeyType,
): SimulationQuestion[] {
  const byResources = new Map<string, SimulatedAction[]>();
  for (const action of draft.actions) {
    const together = [action.scenario ?? "", ...resourcesOf(action)].join("\n");
    byResources.set(together, [...(byResources.get(together) ?? []), action]);
  }
  return [...byResources.values()].map((actions) => questionOf(draft, asked, actions, typeOf));
}

function questionOf(
  draft: SimulationDraft,
  asked: Asked,
  actions: readonly SimulatedAction[],
  typeOf: (key: string) => ContextKeyType,
): SimulationQuestion {
  const resources = actions[0] ? resourcesOf(actions[0]) : ["*"];
  const given = draft.context.filter(({ key, value }) => key.trim() !== "" && value !== "");
  const members = {
    ActionNames: actions.map(({ name }) => name),
    ...(resources.length === 1 && resources[0] === "*" ? {} : { ResourceArns: resources }),
    ...(draft.boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [draft.boundary] }),
    ...(actions[0]?.scenario === undefined ? {} : { ResourceHandlingOption: actions[0].scenario }),
    ...(draft.caller.trim() === "" ? {} : { CallerArn: draft.caller.trim() }),
    ...(given.length === 0
      ? {}
      : {
          ContextEntries: given.map((row) => {
            const [key, type] = [row.key.trim(), typeOfRow(row, typeOf)];
            const ContextKeyValues = type.endsWith("List") ? lines(row.value) : [row.value];
            return { ContextKeyName: key, ContextKeyType: type, ContextKeyValues };
          }),
        }),
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
      ...(draft.resourceOwner.trim() === "" ? {} : { ResourceOwner: draft.resourceOwner.trim() }),
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

/** The rows with one more for each key that has none yet. */
export function withKeys(rows: readonly ContextRow[], keys: readonly string[]): ContextRow[] {
  const known = new Set(rows.map(({ key }) => key.trim().toLowerCase()));
  const added = keys.filter((key) => !known.has(key.toLowerCase()));
  return [...rows, ...added.map((key) => ({ key, type: undefined, value: "", global: /^aws:/i.test(key) }))];
}
