"use client";
import BreadcrumbGroup from "@cloudscape-design/components/breadcrumb-group";
import { useEraStrings } from "../eras/use-era-strings";
import { useConsoleRouter } from "../link/navigation";
import { useUrlState } from "../table/use-url-state";
import { breadcrumbTrail } from "./breadcrumb-trail";

/** IAM > IAM users > ben, from the address of the page. */
export function Breadcrumbs() {
  const router = useConsoleRouter();
  const trail = breadcrumbTrail(router.path, useEraStrings(), useUrlState().parameters);
  return (
    <BreadcrumbGroup
      ariaLabel="Breadcrumbs"
      expandAriaLabel="Show path"
      items={trail.map(({ text, href }) => ({ text, href: router.href(href) }))}
      onFollow={router.follow}
    />
  );
}
