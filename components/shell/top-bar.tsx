"use client";
import Icon from "@cloudscape-design/components/icon";
import { OpenCommandLine } from "../command-line/open-button";
import { consolePaths } from "../link/console-paths";
import { navTargets } from "../targets";
import { AccountMenu } from "./account-menu";
import { BarLink } from "./bar-link";
import { useHelp } from "./help-context";
import { Mark } from "./mark";
import { PageSearch } from "./page-search";
import { RegionMenu } from "./region-menu";
import { ServicesMenu } from "./services-menu";
import { SettingsMenu } from "./settings-menu";
import type { VisualMode } from "./visual-mode";

/** The bar on top of every page of the console. */
export function TopBar({ mode }: { mode: VisualMode }) {
  const help = useHelp();
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
        <button
          type="button"
          className="bar-button"
          aria-label="Help"
          data-testid={navTargets.help}
          data-aws-testid="awsc-nav-support-menu-button"
          onClick={() => help.setOpen(!help.open)}
        >
          <Icon name="support" />
        </button>
        <SettingsMenu mode={mode} />
        <RegionMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
