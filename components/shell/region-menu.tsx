"use client";
import dynamic from "next/dynamic";
import { useConsoleRouter } from "../link/navigation";
import { navTargets } from "../targets";
import { BarMenu } from "./bar-menu";
import { serviceAt } from "./services";

const RegionList = dynamic(() => import("./region-list"), { ssr: false });

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
        <div className="w-80 min-w-full max-w-full">
          <p className="m-0 p-3 text-sm">
            {regional
              ? "US East (N. Virginia), us-east-1, is the only region here."
              : `${service?.name ?? "This page"} needs no region: what it shows is the same everywhere.`}
          </p>
          <RegionList used={regional ? "us-east-1" : undefined} />
        </div>
      )}
    </BarMenu>
  );
}
