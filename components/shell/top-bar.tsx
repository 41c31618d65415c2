"use client";
import Icon from "@cloudscape-design/components/icon";
import { OpenCommandLine } from "../command-line/open-button";
import { consolePaths } from "../link/console-paths";
import { navTargets } from "../targets";
import { AccountMenu } from "./account-menu";
import { BarLink } from "./bar-link";
import { HelpMenu } from "./help-menu";
import { Mark } from "./mark";
import { NotificationsMenu } from "./notifications-menu";
import { PageSearch } from "./page-search";
import { RegionMenu } from "./region-menu";
import { ServicesMenu } from "./services-menu";
import { SettingsMenu } from "./settings-menu";

/** The bar on top of every page of the console. */
export function TopBar() {
  return (
    <header id="console-header" className="console-bar">
      <BarLink
        href={consolePaths.dashboard}
        id="nav-home-link"
        target={navTargets.home}
        ariaLabel="Rehearsal home"
        className="bar-button"
      >
        <Mark />
        <span className="hidden font-bold lg:inline">Rehearsal</span>
      </BarLink>
      <ServicesMenu />
      <PageSearch />
      <div className="ml-auto flex flex-wrap items-center justify-end">
        <OpenCommandLine target={navTargets.commandLine} className="bar-button" ariaLabel="CloudShell">
          <Icon name="script" />
        </OpenCommandLine>
        <NotificationsMenu />
        <HelpMenu />
        <SettingsMenu more={consolePaths.settings} />
        <RegionMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
