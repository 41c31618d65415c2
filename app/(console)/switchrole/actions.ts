"use server";
import type { Failure } from "@/lib/doors/console/action-state";
import { type AskedRole, askedRole } from "@/lib/doors/console/asked-role";
import { ownPath } from "@/lib/doors/console/own-path";
import { switchToRole } from "@/lib/doors/console/switch-role";

/**
 * Switches to a role. In: the role; the page to go to; beside this session, or over it. Out: that page's path and the
 * browser's place where the role is, or why it was refused.
 */
export async function switchRole(
  role: AskedRole,
  target: string,
  beside: boolean,
): Promise<{ goTo: string; place: number } | { failure: Failure }> {
  const path = ownPath(target);
  const outcome = await switchToRole(askedRole.parse(role), path, { beside: beside === true });
  return "failure" in outcome ? outcome : { goTo: path, place: outcome.place };
}
