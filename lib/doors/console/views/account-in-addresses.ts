/** By which name the addresses call the account: where its users sign in, how people switch to its roles. */
import "server-only";
import { listAccountAliases } from "@/lib/services/iam/operations/list-account-aliases";
import { read } from "../run-operation";

/** The account's alias; undefined where there is none, or where the person may not read it. */
export async function aliasInAddresses(): Promise<string | undefined> {
  const found = await read(listAccountAliases, {});
  return found.ok ? found.value.AccountAliases?.[0] : undefined;
}
