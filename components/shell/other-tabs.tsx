"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import { useConsoleRouter } from "../link/navigation";
import { useFlash } from "./flash-context";
import { useSession } from "./session-context";

/** Who stands at one of the browser's five places. */
interface Presence {
  place: number;
  who: string;
  accountId: string;
}

const channelName = "console-sessions";

/**
 * A browser's tabs tell each other who they are. One that hears of somebody of whom it does not know reads its page anew:
 * the bar then says who acts here now, and `Add session` leads to a place that is still free. A message tells of the first.
 */
export function OtherTabs() {
  const { sessionIndex: place, who, accountId, others } = useSession();
  const { refresh } = useConsoleRouter();
  const flash = useFlash();
  const hear = useEffectEvent((told: Presence) => {
    const known = [{ place, who, accountId }, ...others].find((one) => one.place === told.place);
    if (known?.who !== told.who || known.accountId !== told.accountId) refresh();
  });
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", ({ data }: MessageEvent<Presence>) => hear(data));
    return () => channel.close();
  }, []);
  const before = useRef<Presence>(undefined);
  useEffect(() => {
    const presence = { place, who, accountId };
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(presence);
    channel.close();
    const { current } = before;
    before.current = presence;
    if (current && (current.who !== who || current.accountId !== accountId))
      flash.show("session.another", { who, accountId });
  }, [place, who, accountId, flash]);
  return null;
}
