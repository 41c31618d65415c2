"use client";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { serviceAt } from "./services";

/** The region: `Global` where a service knows none, with the reason. */
export function RegionMenu() {
  const service = serviceAt(useConsoleRouter().path);
  const regional = service?.regional ?? false;
  return (
    <BarMenu
      target={navTargets.region}
      awsTarget="awsc-nav-regions-menu-button"
      label={regional ? "N. Virginia" : "Global"}
    >
      {() => (
        <p className="m-0 max-w-64 p-3 text-sm">
          {regional
            ? "US East (N. Virginia), us-east-1, is the only region here."
            : `${service?.name ?? "This page"} needs no region: what it shows is the same everywhere.`}
        </p>
      )}
    </BarMenu>
  );
}
