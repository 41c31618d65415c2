"use client";
import Icon from "@cloudscape-design/components/icon";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { noteVisit } from "./own-services";
import { PanelWaiting } from "./panel-waiting";
import { serviceAt } from "./services";

const ServicesPanel = dynamic(() => import("./services-panel"), { ssr: false, loading: PanelWaiting });

/** `Services`: what the console has. */
export function ServicesMenu() {
  const here = serviceAt(useConsoleRouter().path)?.id;
  useEffect(() => {
    if (here) noteVisit(here);
  }, [here]);
  return (
    <BarMenu
      side="left"
      target={navTargets.services}
      awsTarget="aws-services-list-button"
      ariaLabel="Services"
      label={
        <>
          <Icon name="grid-view" />
          <span className="hidden md:inline">Services</span>
        </>
      }
    >
      {(close) => <ServicesPanel onFollow={close} />}
    </BarMenu>
  );
}
