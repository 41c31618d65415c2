"use server";
import { z } from "zod";
import type { Failure } from "@/lib/doors/console/action-state";
import { ownPath } from "@/lib/doors/console/own-path";
import { switchToRole } from "@/lib/doors/console/switch-role";

const asked = z.object({
  account: z.string().max(64),
  roleName: z.string().max(577),
  displayName: z.string().max(64),
  color: z.string().regex(/^([0-9A-F]{6})?$/),
});

export type AskedRole = z.infer<typeof asked>;

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
  const outcome = await switchToRole(asked.parse(role), path, { beside: beside === true });
  return "failure" in outcome ? outcome : { goTo: path, place: outcome.place };
}
