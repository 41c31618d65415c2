"use client";
import { accountIdIn } from "@/lib/aws/account-id";
import { consoleHref } from "../link/console-href";
import { navTargets } from "../targets";
import { AddSession } from "./add-session";
import { BarTabLink } from "./bar-tab-link";
import { useSession } from "./session-context";

/**
 * The account menu's part on several sessions: who else is signed in in this browser, and one more. Each stands in a tab
 * of its own. Source: AWS Management Console, "Signing in to multiple accounts": up to five.
 */
export function SessionEntries({ onFollow }: { onFollow: () => void }) {
  const { others, era } = useSession();
  return (
    <div className="border-t bar-line">
      {others.length > 0 && (
        <>
          <p className="bar-heading">Other sessions</p>
          <ul className="m-0 list-none p-0">
            {others.map(({ place, who, accountId, alias }) => (
              <li key={place}>
                <BarTabLink
                  href={consoleHref("/iam", place)}
                  target={navTargets.otherSession(String(place))}
                  onFollow={onFollow}
                >
                  <span className="wrap-anywhere">
                    {who} @ <span className="whitespace-nowrap">{accountIdIn(era, accountId)}</span>
                    {alias && ` (${alias})`}
                  </span>
                </BarTabLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <AddSession onFollow={onFollow} />
    </div>
  );
}
