/**
 * What a token asks of AWS for its session (pure): tags, and who stands behind it. Source: IAM User Guide, "Pass session
 * tags in AWS STS", "Passing session tags using AssumeRoleWithWebIdentity"; "Monitor and control actions taken with
 * assumed roles", AssumeRoleWithWebIdentity.
 */
import type { JWTPayload } from "jose";
import { z } from "zod";
import { invalidIdentity } from "../identity-errors";
import { sourceIdentity, tagKeys, tags } from "../inputs";
import type { Tag } from "../session-given";

const tagsClaim = "https://aws.amazon.com/tags";
const sourceIdentityClaim = "https://aws.amazon.com/source_identity";

/** A value stands by itself or in a list of one. */
const value = z.union([z.string(), z.array(z.string()).length(1)]).transform((given) => [given].flat()[0] ?? "");
const nested = z.object({
  principal_tags: z.record(z.string(), value).optional(),
  transitive_tag_keys: z.array(z.string()).optional(),
});

export interface AskedByToken {
  tags: Tag[];
  transitive: string[];
  sourceIdentity: string | undefined;
}

/** In: the claims, signed. Throws InvalidIdentityToken 400; the sentences are ours. */
export function askedByToken(claims: JWTPayload): AskedByToken {
  const given = accepted(tagsClaim, nested.optional(), claims[tagsClaim]);
  const flat = Object.entries(claims).flatMap(([name, one]) => {
    const key = name.startsWith(`${tagsClaim}/principal_tags/`)
      ? name.slice(`${tagsClaim}/principal_tags/`.length)
      : "";
    return key === "" ? [] : [{ Key: key, Value: accepted(name, value, one) }];
  });
  const passed = Object.entries(given?.principal_tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
  const transitive = given?.transitive_tag_keys ?? claims[`${tagsClaim}/transitive_tag_keys`] ?? [];
  return {
    tags: accepted(tagsClaim, tags, [...passed, ...flat]),
    transitive: accepted(tagsClaim, tagKeys, transitive),
    sourceIdentity: accepted(sourceIdentityClaim, sourceIdentity.optional(), claims[sourceIdentityClaim]),
  };
}

function accepted<Out>(claim: string, schema: z.ZodType<Out>, given: unknown): Out {
  const result = schema.safeParse(given);
  if (!result.success) throw invalidIdentity(`The claim ${claim} of the token is not valid.`);
  return result.data;
}
