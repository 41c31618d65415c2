/**
 * What a solution, a mutant and a scenario are made of: calls of AWS's operations, and the few things besides that a
 * person does in the console. Pure data; lib/doors/control/apply.ts does them.
 */
import { z } from "zod";

const text = z.string().min(1);
const where = {
  /** `root`, `user/Ben`: root where it is not said. */
  as: text.optional(),
  in: text.optional(),
  /** How long before the start, in a scenario: `-200d`. */
  at: z
    .string()
    .regex(/^-\d+[dhm]$/)
    .optional(),
};

/**
 * `{ api: AttachUserPolicy, user: ben, policy: AdministratorAccess }`. `user`, `group`, `role` and `policy` are short for
 * UserName, GroupName, RoleName and PolicyArn; members of AWS's names stand as they are.
 */
export interface ApiStep {
  api: string;
  as?: string | undefined;
  in?: string | undefined;
  at?: string | undefined;
  /** Calls by a session that was begun with a second factor. */
  mfa?: boolean | undefined;
  /** Gives SerialNumber and TokenCode of the caller's device along. */
  withCode?: boolean | undefined;
  /** Calls by this access key. */
  key?: string | undefined;
  /** By a session of this role. */
  assumed?: string | undefined;
  /** From this address. */
  from?: string | undefined;
  /** Keeps a member of the answer as a variable: `{ keyId: AccessKey.AccessKeyId }`. */
  save?: Record<string, string> | undefined;
  /** The code of the refusal that belongs here. */
  refused?: string | undefined;
  with: Record<string, unknown>;
}

const apiKeys = {
  api: text,
  ...where,
  mfa: z.boolean().optional(),
  withCode: z.boolean().optional(),
  key: text.optional(),
  assumed: text.optional(),
  from: text.optional(),
  save: z.record(z.string(), text).optional(),
  refused: text.optional(),
};

const short = { user: "UserName", group: "GroupName", role: "RoleName", policy: "policy" } as const;

const apiStep = z
  .looseObject({ ...apiKeys, with: z.record(z.string(), z.unknown()).optional() })
  .transform((step, refinement): ApiStep => {
    const { with: given = {}, ...rest } = step;
    const members: Record<string, unknown> = { ...given };
    const kept: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(rest)) {
      if (key in apiKeys) kept[key] = value;
      else if (Object.hasOwn(short, key)) members[short[key as keyof typeof short]] = value;
      else if (/^[A-Z]/.test(key)) members[key] = value;
      else refinement.addIssue({ code: "custom", path: [key], message: `A call has nothing called "${key}".` });
    }
    return { ...(kept as Omit<ApiStep, "with">), with: members }; // the keys are those of apiKeys, read above
  });

const others = {
  /** Signs in to the console, by the real sign-in. `newPassword` where one is due. */
  signIn: z.strictObject({ signIn: text, ...where, password: text.optional(), newPassword: text.optional() }),
  /** Registers an authenticator app for somebody, as `as`. */
  enrol: z.strictObject({ enrol: text, name: text, ...where, mfa: z.boolean().optional() }),
  visit: z.strictObject({ visit: text }),
  answer: z.strictObject({ answer: z.record(z.string(), z.unknown()) }),
  download: z.strictObject({ download: text, rows: z.int().optional() }),
  /** Moves the account's clock. */
  advance: z.strictObject({ advance: z.string().regex(/^\d+[dhms]$/), in: text.optional() }),
  /** A person opens a page that is refused: the trail has the refused calls. */
  open: z.strictObject({ open: z.enum(["billing", "users", "buckets"]), ...where }),
  /** Does the steps of the lab's solution of that name. */
  solution: z.strictObject({ solution: text }),
} as const;

export type OtherStep = z.output<(typeof others)[keyof typeof others]>;
export type Step = ApiStep | OtherStep;

/** A step of a solution, a mutant or a scenario. */
export const step = z.record(z.string(), z.unknown()).transform((written, refinement): Step => {
  const kind = ["api", ...Object.keys(others)].find((key) => key in written);
  const form = kind === "api" ? apiStep : kind === undefined ? undefined : others[kind as keyof typeof others];
  if (!form) {
    const [first = ""] = Object.keys(written);
    refinement.addIssue({
      code: "custom",
      path: [first],
      message: `A step begins with one of api, ${Object.keys(others).join(", ")}.`,
    });
    return z.NEVER;
  }
  const parsed = form.safeParse(written);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) refinement.addIssue({ ...issue, code: "custom", message: issue.message });
  return z.NEVER;
});

/** Milliseconds of `-200d`, `30s`. */
export function millisecondsOf(span: string): number {
  const unit = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 }[span.slice(-1)];
  if (unit === undefined) throw new Error(`${span} is no span of time.`);
  return Number(span.slice(0, -1)) * unit;
}
