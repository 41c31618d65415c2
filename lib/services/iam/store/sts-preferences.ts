import { readerOf } from "@/lib/db/pool";
import { type AccountFeatures, accountFeaturesStore } from "./account-features";

/** The issuer of an account's web identity tokens, for STS; undefined where the account has the feature turned off. */
export async function outboundIssuer(accountId: string): Promise<string | undefined> {
  const { outboundFederation, outboundIssuer } = await accountFeaturesStore(readerOf(accountId), accountId).find();
  return outboundFederation ? (outboundIssuer ?? undefined) : undefined;
}

/** What an account has set about STS, for STS itself, which may be asked by somebody of another account. */
export async function stsPreferences(
  accountId: string,
): Promise<Pick<AccountFeatures, "tokenVersion" | "inactiveStsRegions">> {
  return accountFeaturesStore(readerOf(accountId), accountId).find();
}
