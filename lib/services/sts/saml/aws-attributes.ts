/**
 * What an assertion asks of AWS: roles, and what their session gets (pure). Names are told apart by case.
 * Source: IAM User Guide, "Configure SAML assertions for the authentication response"; "Pass session tags in AWS STS".
 */
import { z } from "zod";
import { invalidIdentity } from "../identity-errors";
import { roleSessionName, sessionLimits, sourceIdentity, tagKeys, tags } from "../inputs";
import type { Tag } from "../session-given";
import type { Assertion } from "./assertion";

const prefix = "https://aws.amazon.com/SAML/Attributes/";
const tagPrefix = `${prefix}PrincipalTag:`;

/** A role that the assertion offers, and the provider that vouches for it. */
export interface RolePair {
  roleArn: string;
  providerArn: string;
}

export interface AskedByAssertion {
  roles: RolePair[];
  sessionName: string;
  /** Seconds. */
  sessionDuration: number | undefined;
  sourceIdentity: string | undefined;
  tags: Tag[];
  transitive: string[];
}

/** Throws InvalidIdentityToken 400; of the sentences the one about a missing session name is AWS's. */
export function askedBy({ attributes }: Pick<Assertion, "attributes">): AskedByAssertion {
  const values = (name: string) => attributes.get(prefix + name) ?? [];
  const sessionName = values("RoleSessionName");
  if (sessionName.length === 0) throw invalidIdentity("RoleSessionName is required in AuthnResponse");
  const passed = [...attributes].flatMap(([name, given]) =>
    name.startsWith(tagPrefix)
      ? [{ Key: name.slice(tagPrefix.length), Value: one(`PrincipalTag`, given, z.string()) }]
      : [],
  );
  return {
    roles: values("Role").flatMap((value) => pairIn(value) ?? []),
    sessionName: one("RoleSessionName", sessionName, roleSessionName),
    sessionDuration: optional("SessionDuration", values("SessionDuration"), duration),
    sourceIdentity: optional("SourceIdentity", values("SourceIdentity"), sourceIdentity),
    tags: accepted("PrincipalTag", tags, passed),
    transitive: accepted("TransitiveTagKeys", tagKeys, values("TransitiveTagKeys")),
  };
}

const duration = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.number().min(sessionLimits.shortest).max(sessionLimits.longestOfRole));

/** `role,provider` or `provider,role`; undefined for what is neither. */
function pairIn(value: string): RolePair | undefined {
  const arns = value.split(",").map((arn) => arn.trim());
  const roleArn = arns.find((arn) => /^arn:aws[\w-]*:iam::\d{12}:role\/./.test(arn));
  const providerArn = arns.find((arn) => /^arn:aws[\w-]*:iam::\d{12}:saml-provider\/./.test(arn));
  return arns.length === 2 && roleArn && providerArn ? { roleArn, providerArn } : undefined;
}

const optional = <Out>(name: string, values: readonly string[], schema: z.ZodType<Out>) =>
  values.length === 0 ? undefined : one(name, values, schema);

function one<Out>(name: string, values: readonly string[], schema: z.ZodType<Out>): Out {
  if (values.length !== 1) throw invalidIdentity(`The SAML attribute ${name} must have exactly one value.`);
  return accepted(name, schema, values[0]);
}

function accepted<Out>(name: string, schema: z.ZodType<Out>, value: unknown): Out {
  const result = schema.safeParse(value);
  if (!result.success) throw invalidIdentity(`The SAML attribute ${name} is not valid.`);
  return result.data;
}
