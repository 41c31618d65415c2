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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is longer than a small window, and is scrolled by keyboard too
        <section className="w-80 min-w-full max-w-full" tabIndex={0} aria-label="Region">
          <p className="m-0 p-3 text-sm">
            {regional
              ? "The console works in US East (N. Virginia), us-east-1. No other region can be chosen here."
              : `${service?.name ?? "This page"} needs no region: what it shows is the same everywhere.`}
            {service?.regionNote && <span className="mt-2 block">{service.regionNote}</span>}
          </p>
          <RegionList used={regional ? "us-east-1" : undefined} />
        </section>
      )}
    </BarMenu>
  );
}
