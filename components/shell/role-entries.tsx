"use client";
import { withoutHyphens } from "@/lib/aws/account-id";
import { useEraStrings } from "../eras/use-era-strings";
import { consolePaths } from "../link/console-paths";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { rolePill } from "./role-colors";
import { useSession } from "./session-context";

/** The account menu's part on roles: switch, switch again, switch back. Root may not assume roles. */
export function RoleEntries({ onFollow }: { onFollow: () => void }) {
  const { era, identity, roleHistory } = useSession();
  const strings = useEraStrings();
  const router = useConsoleRouter();
  if (identity.kind === "root") return null;
  const back = identity.kind === "role" ? identity.own : undefined;
  const redirect = router.path;
  return (
    <div className="border-t bar-line">
      {roleHistory.length > 0 && <p className="bar-heading">Role history</p>}
      <ul className="m-0 list-none p-0">
        {roleHistory.map(({ account, roleName, displayName, color }, index) => (
          <li key={`${account} ${roleName}`}>
            <BarLink
              href={consolePaths.switchRole({ account, roleName, displayName, color, redirect })}
              target={navTargets.roleOfHistory(String(index + 1))}
              onFollow={onFollow}
            >
              <span className={`break-all ${rolePill(color)}`}>
                {displayName || `${roleName} @ ${withoutHyphens(account)}`}
              </span>
            </BarLink>
          </li>
        ))}
        <li>
          <BarLink href={consolePaths.switchRole({ redirect })} target={navTargets.switchRole} onFollow={onFollow}>
            {strings["nav.switchRole"]}
          </BarLink>
        </li>
        {back && (
          <li>
            {/* A form, not a link: it ends the role's session, and the whole page is another person's afterwards. */}
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
