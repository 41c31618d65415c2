"use client";
import type { ReactNode } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { SectionTabs } from "@/components/shell/section-tabs";
import { details } from "@/components/targets";
import { sectionsOf, type UserSectionId } from "./user-sections";

/** The tabs; only the open one's content has been read. */
export function UserTabs({ section, children }: { section: UserSectionId; children: ReactNode }) {
  const sections = sectionsOf(useEraStrings());
  return (
    <SectionTabs targets={details.user} ariaLabel="Parts of the user" active={section} sections={sections}>
      {children}
    </SectionTabs>
  );
}
