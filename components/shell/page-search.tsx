"use client";
import type { AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { useEffect, useRef } from "react";
import { useEraStrings } from "../eras/use-era-strings";
import { navTargets } from "../targets";
import { ResourceSearch } from "./resource-search";
import { foundGroups, pageGroup, serviceGroup } from "./search-groups";
import { useSession } from "./session-context";

/** Finds services, IAM's pages and what the account has. Alt+S brings the person here. */
export function PageSearch() {
  const strings = useEraStrings();
  const { era } = useSession();
  const field = useRef<AutosuggestProps.Ref>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyS") return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);
  return (
    <div className="awsui-context-top-navigation min-w-40 max-w-xl flex-1">
      <ResourceSearch
        label="Search"
        field={field}
        targets={{ search: navTargets.search, result: navTargets.searchResult }}
        groupsFor={(text, found) => [
          ...serviceGroup(text, era),
          ...pageGroup("Pages of IAM", text, strings),
          ...foundGroups(text, found, strings),
        ]}
      />
    </div>
  );
}
