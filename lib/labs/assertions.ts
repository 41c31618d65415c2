/**
 * What a lab can ask of the accounts it is played in. Effects come first (`can`, `cannot`): people reach the same effect
 * by different ways. Each assertion is written as one key with its arguments; the schema gives them one form.
 */
import { z } from "zod";

const text = z.string().min(1);
/** One or several; lists mean all of them. */
const some = z.union([text, z.array(text).min(1)]).transform((value) => (typeof value === "string" ? [value] : value));
const context = z.record(
  z.string(),
  z
    .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
    .transform((value) => (Array.isArray(value) ? value.map(String) : String(value))),
);
/** `{ user/Ben: group/Developers }`: pairs, the right side one or several. */
const pairs = z.record(z.string(), some).refine((value) => Object.keys(value).length > 0, "Name at least one pair.");

const question = { as: some, do: some, on: some.default(["*"]), with: context.default({}), in: text.optional() };
const surface = z.enum(["api", "console"]).default("api");
const layer = z.enum([
  "identity",
  "boundary",
  "session",
  "resource",
  "service-control",
  "resource-control",
  "scp",
  "rcp",
]);

const eventPattern = {
  name: text.optional(),
  /** `Root`, `IAMUser`, `AssumedRole`. */
  type: text.optional(),
  user: text.optional(),
  /** The end of the caller's ARN: `assumed-role/WebReader/i-web`. */
  principal: text.optional(),
  result: z.enum(["Success", "Failure"]).optional(),
  mfaUsed: z.boolean().optional(),
  /** Was the caller's session begun with a second factor, or a code given with the call? */
  mfa: z.boolean().optional(),
  errorCode: text.optional(),
  status: text.optional(),
  accessKey: text.optional(),
  on: text.optional(),
  page: text.optional(),
  in: text.optional(),
};
/** An event by its name, or by more. */
const onePattern = z.union([text.transform((name) => ({ name })), z.strictObject(eventPattern)]);

const amount = z.union([
  z.int().transform((value) => ({ is: "=" as const, value })),
  z
    .string()
    .regex(/^(<=|>=|<|>|=) ?\d+$/, "A number, or a number behind <=, >=, < or >.")
    .transform((written) => ({
      is: (/^[<>=]+/.exec(written)?.[0] ?? "=") as "=" | "<=" | ">=" | "<" | ">", // the pattern above has just said so
      value: Number(/\d+/.exec(written)?.[0]),
    })),
]);

const settingValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
]);

/** `count: { access-key of user/svc: 1, status: Active }`: what is counted, and how many there must be. */
const counts = z.record(z.string(), z.unknown()).transform((value, refinement) => {
  const { status, ...what } = value;
  const parsed = z.record(z.string(), amount).safeParse(what);
  if (!parsed.success || Object.keys(what).length === 0 || !["string", "undefined"].includes(typeof status)) {
    refinement.addIssue({ code: "custom", message: "Say what is counted, and how many there must be: { users: 2 }." });
    return z.NEVER;
  }
  return { of: parsed.data, ...(typeof status === "string" ? { status } : {}) };
});

const answer = z
  .strictObject({
    q: text,
    /** Multiple choice: what each choice says. */
    choices: z.record(z.string(), text).optional(),
    equals: z.union([text, z.array(text), z.record(z.string(), text)]).optional(),
    oneOf: z.array(text).optional(),
    match: z.record(z.string(), text).optional(),
  })
  .refine((value) => [value.equals, value.oneOf, value.match].filter((given) => given !== undefined).length === 1, {
    message: "Say what is right by one of equals, oneOf, match.",
  })
  .refine(({ oneOf, choices }) => !oneOf || !choices || oneOf.every((choice) => Object.hasOwn(choices, choice)), {
    message: "What is right must be among the choices.",
  });

/** C.3 also writes `member: user/x` with `of: group/y` beside it. */
const members = pairs;

export const assertionForms = {
  can: z.strictObject({ ...question, surface }),
  cannot: z.strictObject({ ...question, surface }),
  via: z.strictObject({
    ...question,
    policy: text.optional(),
    type: z.enum(["aws-managed", "customer-managed", "inline", "resource"]).optional(),
    path: z.enum(["direct", "group", "role", "resource"]).optional(),
  }),
  because: z.strictObject({ ...question, reason: z.enum(["implicit", "explicit"]).optional(), by: layer.optional() }),
  assume: z.strictObject({
    as: text,
    role: text,
    with: z
      .strictObject({
        externalId: text.optional(),
        mfa: z.boolean().optional(),
        sourceIdentity: text.optional(),
        tags: z.record(z.string(), z.string()).optional(),
      })
      .default({}),
    ok: z.boolean(),
    /** What the session may then do, and may not. */
    can: z.strictObject({ do: some, on: some.default(["*"]) }).optional(),
    cannot: z.strictObject({ do: some, on: some.default(["*"]) }).optional(),
  }),
  exists: some,
  absent: some,
  count: counts,
  none: z.strictObject({
    attachedDirectly: some.optional(),
    "access-key": some.optional(),
    inline: some.optional(),
    mfa: some.optional(),
    groups: some.optional(),
  }),
  member: members,
  notMember: members,
  attached: pairs,
  notAttached: pairs,
  boundary: pairs,
  tagged: z.record(z.string(), z.record(z.string(), z.string())),
  setting: z.record(z.string(), settingValue),
  status: z.record(z.string(), text),
  trusts: z.record(z.string(), z.unknown()).transform(({ action, condition, ...trusted }, refinement) => {
    const parsed = pairs.safeParse(trusted);
    const extra = z.object({ action: text.optional(), condition: text.optional() }).safeParse({ action, condition });
    if (!parsed.success || !extra.success) {
      refinement.addIssue({
        code: "custom",
        message: 'Name role and principal: { role/Web: "service ec2.amazonaws.com" }.',
      });
      return z.NEVER;
    }
    return { of: parsed.data, ...extra.data };
  }),
  allowsOnly: z.strictObject({ as: text, universe: z.enum(["U-s3", "U-core"]), max: some, in: text.optional() }),
  noPath: z.strictObject({ from: some, to: z.literal("admin"), steps: z.int().min(1).max(8), in: text.optional() }),
  policyLint: z.strictObject({
    policy: text.optional(),
    none: z.array(z.enum(["Error", "Security", "Warning", "Suggestion", "Pass role with star in resource"])).min(1),
    in: text.optional(),
  }),
  event: z
    .strictObject({
      ...eventPattern,
      before: z.union([z.literal("setting"), onePattern]).optional(),
      after: onePattern.optional(),
      order: z.array(onePattern).min(2).optional(),
    })
    .refine((value) => Object.keys(value).length > 0, "Say which event."),
  noEvent: z.strictObject({ ...eventPattern, after: onePattern.optional() }),
  visited: z.strictObject({ url: text, or: text.optional() }),
  answer,
  report: z.strictObject({ generatedAfter: z.literal("labStart") }),
  download: z
    .strictObject({ name: text.optional(), kind: text.optional(), format: text.optional(), rows: amount.optional() })
    .refine((value) => value.name ?? value.kind, "Say the name or the kind of the file."),
  unchanged: some,
  editCount: z.strictObject({ max: z.int().min(0), in: text.optional() }),
  version: z.record(z.string(), z.unknown()).transform(({ decisionsEqual, is, ...which }, refinement) => {
    const [policy] = Object.keys(which);
    const extra = z.object({ decisionsEqual: text.optional(), is: text.optional() }).safeParse({ decisionsEqual, is });
    if (!policy || Object.keys(which).length > 1 || which[policy] !== "default" || !extra.success) {
      refinement.addIssue({ code: "custom", message: "Name one policy: { policy/TeamAccess: default, is: v3 }." });
      return z.NEVER;
    }
    return { policy, ...extra.data };
  }),
} as const;

export type AssertionKind = keyof typeof assertionForms;
export type ArgumentsOf<Kind extends AssertionKind> = z.output<(typeof assertionForms)[Kind]>;
/** One assertion in its one form. */
export type Assertion = { [Kind in AssertionKind]: { kind: Kind; is: ArgumentsOf<Kind> } }[AssertionKind];

export const assertionKinds: readonly string[] = Object.keys(assertionForms);
export const isAssertionKind = (name: string): name is AssertionKind => Object.hasOwn(assertionForms, name);

/** A fault of what an author wrote: where below the assertion, and what. */
export interface Fault {
  path: PropertyKey[];
  message: string;
}

/**
 * The assertion that an object states, whose other keys are `beside` (id, points, …).
 * Out: the assertion, or the faults.
 */
export function readAssertion(
  written: Readonly<Record<string, unknown>>,
  beside: readonly string[],
): { assertion: Assertion } | { faults: Fault[] } {
  const { account, is, of, ...rest } = written;
  const names = Object.keys(rest).filter((key) => !beside.includes(key));
  const [name, ...more] = names;
  if (name === undefined) return { faults: [{ path: [], message: "There is no assertion here." }] };
  if (!isAssertionKind(name))
    return {
      faults: [{ path: [name], message: `There is no assertion "${name}". There are: ${assertionKinds.join(", ")}.` }],
    };
  if (more[0] !== undefined)
    return { faults: [{ path: [more[0]], message: `One assertion at a time: "${name}" and "${more[0]}" are two.` }] };
  const given = shortForm(name, rest[name], is, of);
  const parsed = assertionForms[name].safeParse(account === undefined ? given : withAccount(given, account));
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map((issue) => ({ path: [name, ...placeOf(issue)], message: sentenceOf(issue) })),
    };
  return { assertion: { kind: name, is: parsed.data } as Assertion }; // the form of that kind has just been read
}

/** `{ setting: billingIamAccess, is: true }` and `{ member: user/x, of: group/y }`. */
function shortForm(kind: AssertionKind, given: unknown, is: unknown, of: unknown): unknown {
  if (typeof given !== "string") return given;
  if (kind === "setting" && is !== undefined) return { [given]: is };
  if ((kind === "member" || kind === "notMember") && of !== undefined) return { [given]: of };
  return given;
}

const withAccount = (given: unknown, account: unknown) =>
  typeof given === "object" && given !== null && !Array.isArray(given) && "as" in given
    ? { ...given, in: account }
    : given;

/** Where it is: of a key that nothing has, the key. */
export const placeOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;

/** What zod found, in a sentence. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `Nothing is called ${issue.keys.map((key) => `"${key}"`).join(", ")} here.`;
  if (issue.code === "invalid_value") return `One of ${issue.values.map(String).join(", ")} belongs here.`;
  if (issue.code === "invalid_type") return `A value of type ${issue.expected} belongs here.`;
  return issue.message;
}
