/** The canonical state of an account (lib/services/training/account-state.ts) as a schema, for who reads it outside. */
import { z } from "zod";
import { raisedQuotas } from "@/lib/services/iam/adjusted-quotas";
import { consistencyDelay } from "@/lib/services/iam/consistency-delay";

const text = z.string();
const time = z.string().describe("ISO 8601, by the account's clock.");
const tags = z.array(z.strictObject({ Key: text, Value: text }));
const key = z.strictObject({
  id: text,
  status: z.enum(["Active", "Inactive"]),
  createdAt: time,
  lastUsedAt: time.nullable(),
});
const serialNumbers = z.array(text).describe("Of devices in use.");

const entity = {
  id: text,
  name: text,
  path: text,
  createdAt: time,
  attached: z.array(text).describe("ARNs of managed policies."),
  inline: z.array(z.strictObject({ name: text, document: text })),
};

export const accountState = z.strictObject({
  account: z.strictObject({
    id: text,
    alias: text.nullable(),
    name: text,
    era: z.enum(["2020", "current"]),
    billingIamAccess: z.boolean(),
    passwordPolicy: z.record(text, z.union([text, z.number(), z.boolean()])).nullable(),
    clockOffsetMs: z.number(),
    consistencyDelay: consistencyDelay.optional(),
    quotas: raisedQuotas.optional().describe("Those that were raised; absent: none."),
    rootPasswordLastUsed: time.nullable(),
  }),
  root: z.strictObject({ accessKeys: z.array(key), mfa: serialNumbers }),
  users: z.array(
    z.strictObject({
      ...entity,
      tags,
      boundaryArn: text.nullable(),
      groups: z.array(text),
      password: z.strictObject({ createdAt: time, changedAt: time, resetRequired: z.boolean() }).nullable(),
      passwordLastUsed: time.nullable(),
      accessKeys: z.array(key),
      mfa: serialNumbers,
    }),
  ),
  groups: z.array(z.strictObject(entity)),
  roles: z.array(z.strictObject({ ...entity, tags, boundaryArn: text.nullable(), trustPolicy: text })),
  policies: z.array(
    z.strictObject({
      id: text,
      name: text,
      path: text,
      arn: text,
      tags,
      defaultVersion: z.number(),
      versions: z.array(z.strictObject({ version: z.number(), document: text, createdAt: time })),
    }),
  ),
  instanceProfiles: z.array(z.strictObject({ name: text, path: text, role: text.nullable() })),
  identityProviders: z.array(text),
  buckets: z.array(
    z.strictObject({
      name: text,
      policy: text.nullable(),
      publicAccessBlock: z.record(text, z.boolean()).nullable(),
      tags,
    }),
  ),
  inventory: z
    .array(z.strictObject({ arn: text, kind: text, tags, policy: text.nullable() }))
    .describe("Things of services that are not built: the core decides on them, and nothing runs."),
  credentialReport: z.strictObject({ startedAt: time }).nullable(),
});

/** A difference between two states. */
export const stateChange = z.strictObject({
  path: z.string().describe("`/users/Ben/attached`: of a list by what its members are called."),
  before: z.unknown().optional().describe("Missing where there was nothing."),
  after: z.unknown().optional().describe("Missing where there is nothing."),
});
