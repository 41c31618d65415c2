"use client";
import { useAccountInAddresses } from "./account-in-addresses";
import { useOrigin } from "./use-origin";

/**
 * The address by which people switch to a role of the session's account, on this very server.
 * In: the role's name behind its path: `/eng/Deploy`.
 */
export function useSwitchRoleUrl(fullName: string): string {
  const account = useAccountInAddresses();
  const parameters = new URLSearchParams({ roleName: fullName.replace(/^\//, ""), account });
  return `${useOrigin()}/switchrole?${parameters}`;
}
