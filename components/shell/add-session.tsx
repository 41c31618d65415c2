"use client";
import Icon from "@cloudscape-design/components/icon";
import { useId, useState } from "react";
import { consoleHref } from "../link/console-href";
import { consolePaths } from "../link/console-paths";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarTabLink } from "./bar-tab-link";
import { maySwitchRoles } from "./may-switch-roles";
import { useMultiSession } from "./multi-session-context";
import { useSession } from "./session-context";

/**
 * `Turn on multi-session`; where it is on, `Add session`, which opens the two ways: somebody signs in, or a role beside
 * this session instead of over it. Who may switch to no role has the first way only. One button, so that the focus stays where it is.
 */
export function AddSession({ onFollow }: { onFollow: () => void }) {
  const { freePlace, identity } = useSession();
  const { on, turn } = useMultiSession();
  const [open, setOpen] = useState(false);
  const router = useConsoleRouter();
  const ways = useId();
  if (on && freePlace === undefined)
    return <p className="m-0 p-3 text-sm">Five sessions are the most. Sign out of one to add another.</p>;
  return (
    <>
      <button
        type="button"
        className="bar-entry bar-entry-button"
        data-testid={on ? navTargets.addSession : navTargets.turnOnMultiSession}
        aria-expanded={on ? open : undefined}
        aria-controls={open ? ways : undefined}
        onClick={() => (on ? setOpen(!open) : turn(true))}
      >
        {on ? "Add session " : "Turn on multi-session"}
        {on && <Icon name={open ? "caret-up-filled" : "caret-down-filled"} />}
      </button>
      {on && open && freePlace !== undefined && (
        <ul id={ways} aria-label="Add session" className="m-0 list-none p-0 pl-4">
          <li>
            <BarTabLink
              href={consoleHref(consolePaths.signIn, freePlace)}
              target={navTargets.addSessionSignIn}
              onFollow={onFollow}
            >
              Sign in
            </BarTabLink>
          </li>
          {maySwitchRoles(identity) && (
            <li>
              <BarTabLink
                href={router.href(consolePaths.switchRole({ session: "new" }))}
                target={navTargets.addSessionSwitchRole}
                onFollow={onFollow}
              >
                Switch role
              </BarTabLink>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
