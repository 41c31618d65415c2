"use client";
import Icon from "@cloudscape-design/components/icon";
import dynamic from "next/dynamic";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { PanelWaiting } from "./panel-waiting";

const SettingsPanel = dynamic(() => import("./settings-panel"), { ssr: false, loading: PanelWaiting });

/** The gear: language, how the console looks, and what else is kept. In: the page of that, where there is one. */
export function SettingsMenu({ more }: { more?: string }) {
  return (
    <BarMenu target={navTargets.settings} ariaLabel="Settings" label={<Icon name="settings" />}>
      {(close) => <SettingsPanel more={more} onFollow={close} />}
    </BarMenu>
  );
}
