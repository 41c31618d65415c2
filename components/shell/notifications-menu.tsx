"use client";
import Icon from "@cloudscape-design/components/icon";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useLab } from "../lab-guide/lab-context";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { PanelWaiting } from "./panel-waiting";
import {
  countUnseen,
  type KnownNotifications,
  keepSeen,
  placeOfSeen,
  seenNotifications,
  seenWith,
} from "./seen-notifications";
import { useSession } from "./session-context";
import { useTimeLeft } from "./use-time-left";

const NotificationsPanel = dynamic(() => import("./notifications-panel"), { ssr: false, loading: PanelWaiting });

/**
 * The bell, with how much is new. It counts what the page knows anyway: what the lab was told, which comes with the page
 * and then by its events, and the session's end. The whole list is asked for when the bell is opened.
 */
export function NotificationsMenu() {
  const session = useSession();
  const { until } = session;
  const place = placeOfSeen(session);
  const ending = useTimeLeft(until) === "ending" ? until : undefined;
  const lab = useLab();
  const view = lab?.view;
  // That a lab is paused is told by its class: once one is out of it nothing in the list says so.
  const paused = lab?.inClass ? view?.paused : null;
  const key = [...(view?.messages.map(({ at }) => at) ?? []), ...(paused ? [paused.at] : [])].join(" ");
  const told = useMemo(() => key.split(" ").filter(Boolean), [key]);
  const [seen, setSeen] = useState<ReturnType<typeof seenNotifications>>();
  useEffect(() => setSeen(seenNotifications(place)), [place]);
  // The class writes down what it told a moment before or after the lab does: whoever sees the one has seen the other.
  const show = useCallback(
    (shown: KnownNotifications) => {
      const now = seenWith(seenNotifications(place), { ...shown, told: [...shown.told, ...told] });
      keepSeen(place, now);
      setSeen(now);
    },
    [told, place],
  );
  const unseen = seen ? countUnseen({ told, ending }, seen) : 0;
  return (
    <BarMenu
      target={navTargets.notifications}
      ariaLabel={unseen > 0 ? `Notifications, ${unseen} new` : "Notifications"}
      label={
        <span className="relative flex">
          <Icon name="notification" />
          {unseen > 0 && <span className="bar-count rounded-full text-xs font-bold">{unseen > 9 ? "9+" : unseen}</span>}
        </span>
      }
    >
      {(close) => (
        <NotificationsPanel version={view?.version} place={place} ending={ending} onShown={show} onFollow={close} />
      )}
    </BarMenu>
  );
}
