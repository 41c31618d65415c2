"use client";
import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { useRef } from "react";
import { useEraStrings } from "../eras/use-era-strings";
import { consolePath } from "../link/console-href";
import { useConsoleRouter } from "../link/navigation";
import { useMarkedTargets } from "../table/use-marked-targets";
import { sidenavTargets } from "../targets";
import { type IamPage, iamPages } from "./iam-pages";
import { IamSearch } from "./iam-search";
import { RelatedConsoles } from "./related-consoles";
import { useSession } from "./session-context";
import type { Era } from "./session-facts";

/** What stands under `Access management`, in each era's order. */
const accessManagement: Record<Era, readonly IamPage["id"][]> = {
  "2020": ["groups", "users", "roles", "policies", "identity-providers", "account-settings"],
  current: ["roles", "policies", "users", "groups", "identity-providers", "account-settings"],
};

/** What stands under `Access reports`. */
const accessReports: Record<Era, readonly IamPage["id"][]> = {
  // In 2020 the simulator stood at an address of its own, to which the dashboard led.
  "2020": ["credential-report"],
  current: ["policy-simulator", "credential-report"],
};

/** The side navigation of IAM. Only what is built stands here. */
export function IamNavigation() {
  const router = useConsoleRouter();
  const strings = useEraStrings();
  const { era } = useSession();
  const root = useRef<HTMLDivElement>(null);
  useMarkedTargets(root, (nav) =>
    [...nav.querySelectorAll("a[href]")].map((link) => [link, targetOf(link.getAttribute("href") ?? "")] as const),
  );
  const link = (page: IamPage): SideNavigationProps.Link => ({
    type: "link",
    text: page.text(strings),
    href: router.href(page.href),
  });
  const pages = iamPages.filter(({ id }) => id in sidenavTargets);
  const linksTo = (id: IamPage["id"]) => pages.filter((page) => page.id === id).map(link);
  return (
    <>
      <div ref={root}>
        <SideNavigation
          header={{ text: "Identity and Access Management (IAM)", href: router.href("/iam#top") }}
          activeHref={router.href(activePage(router.path)?.href ?? "")}
          onFollow={router.follow}
          itemsControl={<IamSearch />}
          items={[
            ...pages.filter(({ id }) => id === "dashboard").map(link),
            { type: "section", text: "Access management", items: accessManagement[era].flatMap(linksTo) },
            { type: "section", text: "Access reports", items: accessReports[era].flatMap(linksTo) },
          ]}
        />
      </div>
      {era !== "2020" && <RelatedConsoles />}
    </>
  );
}

/** The page of the navigation to which a console path belongs. Every path begins with the dashboard's: that one alone. */
const activePage = (path: string) =>
  iamPages.find(({ id, href }) => path === href || (id !== "dashboard" && path.startsWith(`${href}/`)));

function targetOf(href: string): string {
  const page = iamPages.find((candidate) => candidate.href === consolePath(href));
  return page && page.id in sidenavTargets ? `sidenav.${page.id}` : "sidenav.home";
}
