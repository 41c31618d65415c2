import { cookies } from "next/headers";
import { maySwitchRoles } from "@/components/shell/may-switch-roles";
import { isMultiSession, multiSessionCookie } from "@/components/shell/multi-session";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { ownPath } from "@/lib/doors/console/own-path";
import { one } from "@/lib/doors/console/search-param";
import { MayNotSwitch } from "./_components/may-not-switch";
import { SwitchRoleForm } from "./_components/switch-role-form";

export const metadata = { title: "Switch Role" };

/**
 * AWS's links name account and role: `switchrole?account=A&roleName=R&displayName=D&color=F2B0A9`. `session=new`, of the
 * account menu's `Add session`, opens the role beside this session where multi-session is on. `refused`: a role of the
 * history was chosen, and refused.
 */
export default async function SwitchRolePage({ searchParams }: PageProps<"/switchrole">) {
  const [{ identity }, params, jar] = await Promise.all([requireConsoleSession(), searchParams, cookies()]);
  const who = identity.kind === "role" ? identity.own : identity;
  if (!maySwitchRoles(who)) return <MayNotSwitch kind={who.kind === "root" ? "root" : "federated"} />;
  return (
    <SwitchRoleForm
      begin={{
        account: one(params.account) ?? "",
        roleName: one(params.roleName) ?? "",
        displayName: one(params.displayName) ?? "",
        color: (one(params.color) ?? "").replace(/^#/, "").toUpperCase(),
      }}
      beside={one(params.session) === "new" && isMultiSession(jar.get(multiSessionCookie)?.value)}
      refused={one(params.refused)}
      target={ownPath(one(params.redirect))}
    />
  );
}
