"use client";
import { withoutHyphens } from "@/lib/aws/account-id";
import { useEraStrings } from "../eras/use-era-strings";
import { consolePaths } from "../link/console-paths";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { maySwitchRoles } from "./may-switch-roles";
import { rolePill } from "./role-colors";
import { useSession } from "./session-context";

/** The account menu's part on roles: switch, switch again, switch back; for sessions that may switch. */
export function RoleEntries({ onFollow }: { onFollow: () => void }) {
  const { era, identity, roleHistory } = useSession();
  const strings = useEraStrings();
  const router = useConsoleRouter();
  if (!maySwitchRoles(identity)) return null;
  const back = identity.kind === "role" ? identity.own : undefined;
  const redirect = router.path;
  // Forms, not links, where a session begins or ends: the whole page is another person's afterwards.
  return (
    <div className="border-t bar-line">
      {roleHistory.length > 0 && <p className="bar-heading">Role history</p>}
      <ul className="m-0 list-none p-0">
        {roleHistory.map(({ account, roleName, displayName, color }, index) => (
          <li key={`${account} ${roleName}`}>
            <form method="post" action={router.href(consolePaths.switchRoleOfHistory)}>
              {Object.entries({ account, roleName, displayName, color, redirect }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button
                type="submit"
                className="bar-entry bar-entry-button"
                data-testid={navTargets.roleOfHistory(String(index + 1))}
              >
                <span className={`break-all ${rolePill(color)}`}>
                  {displayName || `${roleName} @ ${withoutHyphens(account)}`}
                </span>
              </button>
            </form>
          </li>
        ))}
        <li>
          <BarLink href={consolePaths.switchRole({ redirect })} target={navTargets.switchRole} onFollow={onFollow}>
            {strings["nav.switchRole"]}
          </BarLink>
        </li>
        {back && (
          <li>
            <form method="post" action={router.href(consolePaths.switchBack)}>
              <button type="submit" className="bar-entry bar-entry-button" data-testid={navTargets.switchBack}>
                {era === "2020" && back.kind === "user" ? `Back to ${back.name}` : "Switch back"}
              </button>
            </form>
          </li>
        )}
      </ul>
    </div>
  );
}
