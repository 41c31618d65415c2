"use client";
import { useEffect, useState } from "react";
import type { BellEntry } from "@/lib/doors/classroom/notifications";
import { LocalTime } from "../classroom/local-time";
import { useConsoleRouter } from "../link/navigation";
import { sessionTargets } from "../targets";
import { BarLink } from "./bar-link";
import { type KnownNotifications, seenNotifications } from "./seen-notifications";
import { useSession } from "./session-context";
import { signInAgain } from "./sign-in-again";

type Asked = { entries: readonly BellEntry[] } | { failed: true };

interface NotificationsPanelProps {
  /** Of the lab: another one says that something was told. */
  version: number | undefined;
  /** Where it is kept what the person has seen. */
  place: string;
  /** When the session ends, where that is soon. */
  ending: string | undefined;
  onShown: (known: KnownNotifications) => void;
  onFollow: () => void;
}

/** What those who teach did to one, the newest first, and a session's coming end. */
export default function NotificationsPanel({ version, place, ending, onShown, onFollow }: NotificationsPanelProps) {
  const asked = useEntries(version);
  const [{ at: seenAt }] = useState(() => seenNotifications(place));
  const router = useConsoleRouter();
  const session = useSession();
  useEffect(() => {
    if (asked && "entries" in asked) onShown({ told: asked.entries.map(({ at }) => at), ending });
  }, [asked, ending, onShown]);
  return (
    <section aria-label="Notifications" className="w-80 min-w-full max-w-[90vw]">
      <h2 className="bar-heading">Notifications</h2>
      {ending && (
        <div className="border-b bar-line">
          <p className="m-0 px-3 pt-2 text-sm">
            Your session ends at <LocalTime time={ending} />.
          </p>
          <BarLink
            href={signInAgain(session) + encodeURIComponent(router.path + window.location.search)}
            target={sessionTargets.signInAgain}
            onFollow={onFollow}
          >
            Sign in again
          </BarLink>
        </div>
      )}
      <div role="status">
        {asked === undefined && <p className="m-0 p-3 text-sm">Reading the notifications.</p>}
        {asked && "failed" in asked && (
          <p className="m-0 p-3 text-sm">The notifications could not be read. Close the list and open it again.</p>
        )}
        {asked && "entries" in asked && asked.entries.length > 0 && (
          <p className="sr-only">
            {asked.entries.length === 1
              ? "1 notification."
              : `${asked.entries.length} notifications, the newest first.`}
          </p>
        )}
        {asked && "entries" in asked && asked.entries.length === 0 && !ending && (
          <p className="m-0 p-3 text-sm">
            No notifications. What a teacher writes to you, or does in your account, is told here.
          </p>
        )}
      </div>
      {asked && "entries" in asked && asked.entries.length > 0 && (
        <ul className="m-0 list-none p-0">
          {asked.entries.map(({ at, by, text }) => (
            <li key={`${at}${text}`} className="border-t bar-line px-3 py-2 text-sm">
              <span className="block text-xs">
                {at > seenAt && <strong>New. </strong>}
                <LocalTime time={at} />, {by ?? "your teacher"}
              </span>
              <span className="block break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The list, asked for when the panel opens and whenever the lab was told something. */
function useEntries(version: number | undefined): Asked | undefined {
  const [asked, setAsked] = useState<Asked>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to ask again.
  useEffect(() => {
    const leaving = new AbortController();
    fetch("/notifications", { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        const entries: BellEntry[] = await response.json();
        setAsked({ entries });
      })
      .catch(() => {
        if (!leaving.signal.aborted) setAsked({ failed: true });
      });
    return () => leaving.abort();
  }, [version]);
  return asked;
}
