"use client";
import Icon from "@cloudscape-design/components/icon";
import dynamic from "next/dynamic";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { PanelWaiting } from "./panel-waiting";

const HelpPanel = dynamic(() => import("./help-panel"), { ssr: false, loading: PanelWaiting });

/** `?`: support and documentation. */
export function HelpMenu() {
  return (
    <BarMenu
      target={navTargets.help}
      awsTarget="awsc-nav-support-menu-button"
      ariaLabel="Help"
      label={<Icon name="support" />}
    >
      {(close) => <HelpPanel onFollow={close} />}
    </BarMenu>
  );
}
