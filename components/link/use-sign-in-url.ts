"use client";
import { useAccountInAddresses } from "./account-in-addresses";
import { useOrigin } from "./use-origin";

/** The address where IAM users of the session's account sign in, on this very server: by the alias for who may read it. */
export const useSignInUrl = (): string => useSignInUrlOf(useAccountInAddresses());

/** The same by a given account id or alias. */
export const useSignInUrlOf = (account: string): string => `${useOrigin()}/signin/${account}/console`;
