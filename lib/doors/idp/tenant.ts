import "server-only";
import { findAccount } from "@/lib/identity/accounts";

/** An account whose practice identity providers are asked by whoever knows its id. */
export interface Tenant {
  accountId: string;
  /** The account's time. */
  at: Date;
}

/** In: what stands in the address. Undefined where it is no id, or of no account that is active: both look the same. */
export async function tenantOf(accountId: string): Promise<Tenant | undefined> {
  const account = /^\d{12}$/.test(accountId) ? await findAccount(accountId) : undefined;
  if (account?.status !== "ACTIVE") return undefined;
  return { accountId, at: new Date(Date.now() + account.clockOffsetMs) };
}
