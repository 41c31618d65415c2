"use client";
import type { ReactNode } from "react";
import { SectionTabs } from "@/components/shell/section-tabs";
import { details } from "@/components/targets";
import { type UserSectionId, userSections } from "./user-sections";

/** The tabs; only the open one's content has been read. */
export function UserTabs({ section, children }: { section: UserSectionId; children: ReactNode }) {
  return (
    <SectionTabs targets={details.user} ariaLabel="Parts of the user" active={section} sections={userSections}>
      {children}
    </SectionTabs>
  );
}
