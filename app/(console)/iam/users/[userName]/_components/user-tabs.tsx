"use client";
import Tabs from "@cloudscape-design/components/tabs";
import type { ReactNode } from "react";
import { useUrlState } from "@/components/table/use-url-state";
import { details } from "@/components/targets";
import { type UserSectionId, userSections } from "./user-sections";

/** The tabs; only the open one's content has been read. */
export function UserTabs({ section, children }: { section: UserSectionId; children: ReactNode }) {
  const url = useUrlState();
  return (
    <Tabs
      ariaLabel="Parts of the user"
      activeTabId={section}
      tabs={userSections.map(({ id, label }) => ({
        id,
        label: <span data-testid={details.user.tab(id)}>{label}</span>,
        content: id === section ? children : null,
      }))}
      onChange={({ detail }) => url.set({ section: detail.activeTabId }, { reload: true, push: true })}
    />
  );
}
