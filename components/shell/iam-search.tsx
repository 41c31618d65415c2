"use client";
import { useEraStrings } from "../eras/use-era-strings";
import { sidenavTargets, sidenavTargetsOfSearch } from "../targets";
import { ResourceSearch } from "./resource-search";
import { foundGroups, pageGroup } from "./search-groups";

/** `Search IAM`: IAM's pages by name, and what the account has. */
export function IamSearch() {
  const strings = useEraStrings();
  return (
    <ResourceSearch
      label="Search IAM"
      targets={{ search: sidenavTargets.search, result: sidenavTargetsOfSearch.result }}
      groupsFor={(text, found) => [...pageGroup("Pages", text, strings), ...foundGroups(text, found, strings)]}
    />
  );
}
