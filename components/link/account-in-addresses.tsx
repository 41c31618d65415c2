"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useSession } from "../shell/session-context";

const AliasContext = createContext<string | undefined>(undefined);

/** Addresses inside name the account by this alias, which the person may read; without one by its id. */
export function AccountInAddresses({ alias, children }: { alias: string | undefined; children: ReactNode }) {
  return <AliasContext value={alias}>{children}</AliasContext>;
}

/** How an address names the session's account: by the alias that the page was given, else by the twelve digits. */
export function useAccountInAddresses(): string {
  const { accountId } = useSession();
  return useContext(AliasContext) ?? accountId;
}
