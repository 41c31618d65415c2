/**
 * The issuers of web identity tokens that this installation knows, with their keys: nobody is asked over the network.
 * Who else can be known is told here, and nowhere else.
 */
import type { JSONWebKeySet } from "jose";
import { reader } from "@/lib/db/pool";
import { webIdentityKeySet } from "./web-identity-keys";

/**
 * The public keys of an issuer, as the account sees it: an issuer may be somebody else to another account.
 * In: the account that is to trust a token; the issuer with `https://`. Out: undefined for an issuer that is not known.
 */
export async function keysOfIssuer(_accountId: string, issuer: string): Promise<JSONWebKeySet | undefined> {
  return (await isOutboundIssuer(issuer)) ? webIdentityKeySet() : undefined;
}

/** Does an account of this installation sign by that name? Tokens of before it turned the feature off stay good. */
async function isOutboundIssuer(issuer: string): Promise<boolean> {
  const rows = await reader.query(
    `SELECT 1 FROM iam_account_features f JOIN account a ON a.id = f.account_id AND a.status = 'ACTIVE'
     WHERE f.outbound_issuer = $1`,
    [issuer],
  );
  return rows.length > 0;
}
