"use client";
import { useSession } from "../shell/session-context";
import { useOrigin } from "./use-origin";

/** The address where IAM users of the session's account sign in, on this very server: by the alias where there is one. */
export function useSignInUrl(): string {
  const { alias, accountId } = useSession();
  return useSignInUrlOf(alias ?? accountId);
}

/** The same by a given account id or alias. */
export const useSignInUrlOf = (account: string): string => `${useOrigin()}/signin/${account}/console`;
