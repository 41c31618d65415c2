/**
 * What a step of a lab can say that a person does in the console. A verb and a target, never CSS and never coordinates:
 * panel, Playwright, document and video all follow from them.
 */
import { z } from "zod";

const text = z.string().min(1);
const target = { target: text };

/** What every step may have besides its verb. */
const about = {
  /** For steps of one console only, in a lab that lists both. */
  era: z.enum(["2020", "current"]).optional(),
  /** Why one does it: one sentence, shown beside the target and spoken in the video. */
  say: text.optional(),
  /** For the author and the teacher. */
  note: text.optional(),
  /** Blurred in pictures, never spoken. */
  secret: z.boolean().optional(),
  /** The step is done when this holds: an assertion, or `all:` with several. */
  expect: z.unknown().optional(),
};

/** What `goto` calls the pages of the console. */
const pages: Readonly<Record<string, string>> = {
  iam: "/iam",
  users: "/iam/users",
  groups: "/iam/groups",
  roles: "/iam/roles",
  policies: "/iam/policies",
  "identity-providers": "/iam/identity-providers",
  "account-settings": "/iam/account-settings",
  "security-credentials": "/iam/security-credentials",
  account: "/account",
  billing: "/billing",
  buckets: "/s3/buckets",
  events: "/cloudtrail/events",
};

/** The address of a page that `goto` names; undefined where there is none of that name. */
export const addressOfPage = (name: string): string | undefined =>
  Object.hasOwn(pages, name) ? pages[name] : undefined;

/** By verb, what else the step says. */
const forms = {
  goto: {
    page: text
      .refine((name) => Object.hasOwn(pages, name), { error: `There are the pages ${Object.keys(pages).join(", ")}.` })
      .optional(),
    url: text.optional(),
  },
  open: target,
  click: target,
  fill: { ...target, with: text },
  type: { ...target, with: text },
  check: target,
  uncheck: target,
  choose: target,
  /** An entry of a list or a menu, by its words. */
  select: { ...target, option: text },
  upload: { ...target, file: text },
  confirm: { type: text },
  signIn: { as: text, in: text.optional(), password: text.optional(), newPassword: text.optional() },
  signOut: {},
  switchRole: { role: text, account: text.optional(), name: text.optional(), color: text.optional() },
  switchBack: {},
  mfa: { code: text.optional(), passkey: text.optional(), ...{ target: text.optional() } },
  /**
   * In the command drawer, as the console's session; `as`: with the long-term key that this user has been given. Behind
   * `--token-code`, 000000 stands for the code that the device of `--serial-number` shows.
   */
  cli: { command: text, as: text.optional() },
  wait: { event: text },
  shot: { name: text, crop: text.optional() },
  ask: { question: text },
} as const;

export type Verb = keyof typeof forms | "say";
export const verbs: readonly Verb[] = [...(Object.keys(forms) as (keyof typeof forms)[]), "say"];

export interface UiStep {
  do: Verb;
  era?: "2020" | "current" | undefined;
  say?: string | undefined;
  note?: string | undefined;
  secret?: boolean | undefined;
  expect?: unknown;
  target?: string | undefined;
  page?: string | undefined;
  url?: string | undefined;
  with?: string | undefined;
  option?: string | undefined;
  file?: string | undefined;
  type?: string | undefined;
  as?: string | undefined;
  in?: string | undefined;
  password?: string | undefined;
  newPassword?: string | undefined;
  role?: string | undefined;
  account?: string | undefined;
  name?: string | undefined;
  color?: string | undefined;
  code?: string | undefined;
  passkey?: string | undefined;
  command?: string | undefined;
  event?: string | undefined;
  crop?: string | undefined;
  question?: string | undefined;
}

/** The form of a step with that verb; undefined where there is no such verb. */
export function formOfVerb(verb: unknown): z.ZodType<UiStep> | undefined {
  if (verb === "say") return z.strictObject({ do: z.literal("say"), ...about, say: text });
  if (typeof verb !== "string" || !Object.hasOwn(forms, verb)) return undefined;
  const name = verb as keyof typeof forms; // hasOwn has just said so
  return z.strictObject({ do: z.literal(name), ...about, ...forms[name] }) as z.ZodType<UiStep>; // every form is a part of UiStep
}
