"use client";
import { withHyphens } from "@/lib/aws/account-id";
import { consoleHref } from "../link/console-href";
import { consolePaths } from "../link/console-paths";
import { navTargets } from "../targets";
import { useSession } from "./session-context";

/**
 * The account menu's part on several sessions: who else is signed in in this browser, and one more. Each stands in a tab
 * of its own. Source: AWS Management Console, "Signing in to multiple accounts": up to five.
 */
export function SessionEntries() {
  const { others, freePlace } = useSession();
  return (
    <div className="border-t bar-line">
      {others.length > 0 && <p className="bar-heading">Other sessions</p>}
      <ul className="m-0 list-none p-0">
        {others.map(({ place, who, accountId }) => (
          <li key={place}>
            <OtherTab href={consoleHref("/iam", place)} target={navTargets.otherSession(String(place))}>
              <span className="break-all">{`${who} @ ${withHyphens(accountId)}`}</span>
            </OtherTab>
          </li>
        ))}
        <li>
          {freePlace === undefined ? (
            <p className="m-0 p-3 text-sm">Five sessions are the most. Sign out of one to add another.</p>
          ) : (
            <OtherTab href={consoleHref(consolePaths.signIn, freePlace)} target={navTargets.addSession}>
              Add session
            </OtherTab>
          )}
        </li>
      </ul>
    </div>
  );
}

/** Another session is another person's console: it opens beside this one. */
function OtherTab({ href, target, children }: { href: string; target: string; children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener" className="bar-entry" data-testid={target}>
      {children}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
