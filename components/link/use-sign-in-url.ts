"use client";
import { useSyncExternalStore } from "react";
import { useSession } from "../shell/session-context";

/** The address where IAM users of the session's account sign in, on this very server: by the alias where there is one. */
export function useSignInUrl(): string {
  const { alias, accountId } = useSession();
  return useSignInUrlOf(alias ?? accountId);
}

/** The same by a given account id or alias. */
export function useSignInUrlOf(account: string): string {
  // The server does not know under which address the browser sees it.
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  return `${origin}/signin/${account}/console`;
}

const never = () => () => undefined;
