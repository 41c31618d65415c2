import type { CatalogueKey } from "@/lib/authorization";
import { type DraftStatement, principalsOf } from "../policy-editor/statement-edit";

/**
 * The condition keys that every OpenID Connect provider has of which a statement trusts: AWS's reference knows some
 * providers alone. Pure.
 * Source: IAM User Guide, "IAM and AWS STS condition context keys", keys for AWS OIDC federation.
 */
export const issuerKeys = (statement: DraftStatement): CatalogueKey[] =>
  principalsOf(statement, "Federated").flatMap((principal) => {
    const issuer = /:oidc-provider\/(.+)$/.exec(principal)?.[1];
    return issuer ? ["aud", "sub"].map((claim) => ({ key: `${issuer}:${claim}`, type: "String" })) : [];
  });
