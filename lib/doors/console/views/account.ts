import "server-only";
import { getAccountInformation } from "@/lib/services/account/operations/get-account-information";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface AccountFacts {
  name: string;
  /** ISO 8601. */
  createdAt: string;
}

/** What the account page shows of the account, besides its id. */
export async function accountFacts(): Promise<Read<AccountFacts>> {
  const found = await read(getAccountInformation, {});
  if (!found.ok) return found;
  const { AccountName, AccountCreatedDate } = found.value;
  return { ok: true, value: { name: AccountName, createdAt: AccountCreatedDate.toISOString() } };
}
