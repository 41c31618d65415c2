"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { accountIdIn } from "@/lib/aws/account-id";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "./flash-context";
import { useSayPageOwner } from "./say-page-owner";
import { hearTabs, type Presence, tellTabs } from "./session-channel";
import { useSession } from "./session-context";

/**
 * A browser's tabs tell each other who they are. Where somebody else acts at this tab's place by now, a message says so and
 * the page stays as it is, with what was typed and what is shown only once; the server does nothing that it sends. The next
 * page is the other one's, frame and all. Who comes or goes at another place is read anew: the bar lists them.
 */
export function OtherTabs() {
  const { sessionIndex: place, owner, who, accountId, others, era } = useSession();
  const { refresh, hold, path } = useConsoleRouter();
  const flash = useFlash();
  const [last, setLast] = useState<Presence>();
  const another = last && last.owner !== owner ? last : undefined;
  useSayPageOwner(owner);
  const hear = useEffectEvent((told: Presence) => {
    const known = others.find((one) => one.place === told.place);
    if (told.place === place) {
      // Who is nobody now may have left: the page stays held, and what it sends is told that the session is over.
      setLast((before) => (told.owner === undefined ? before && { place, owner: before.owner } : told));
    } else if (known?.who !== told.who || known?.accountId !== told.accountId) refresh();
  });
  useEffect(() => hearTabs((told) => hear(told)), []);
  useEffect(() => tellTabs({ place, who, owner, accountId }), [place, who, owner, accountId]);
  useEffect(() => hold(another !== undefined), [another, hold]);
  useEffect(() => {
    if (!another) return;
    const { who: now, accountId: of } = another;
    if (now === undefined || of === undefined) return;
    const key = flash.show("session.another", { now: `${now} @ ${accountIdIn(era, of)}`, before: who });
    return () => flash.dismiss(key);
  }, [another, who, era, flash]);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (!another) return;
    hold(false);
    refresh();
  }, [path, another, refresh, hold]);
  return null;
}
