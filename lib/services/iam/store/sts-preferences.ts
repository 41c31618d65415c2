import { readerOf } from "@/lib/db/pool";
import { type AccountFeatures, accountFeaturesStore } from "./account-features";

/** What an account has set about STS, for STS itself, which may be asked by somebody of another account. */
export async function stsPreferences(
  accountId: string,
): Promise<Pick<AccountFeatures, "tokenVersion" | "inactiveStsRegions">> {
  return accountFeaturesStore(readerOf(accountId), accountId).find();
}
