"use client";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useSession } from "@/components/shell/session-context";
import { Display } from "./display";
import { MultiSession } from "./multi-session";
import { OwnServicesLists } from "./own-services-lists";

/** What this browser keeps of how a person uses the console. None of it is the account's, so nobody asks IAM about it. */
export function UnifiedSettings() {
  const { era } = useSession();
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="How the console looks and what it remembers. All of it is kept in this browser, whoever is signed in."
      >
        Unified settings
      </Header>
      <Display />
      <OwnServicesLists />
      {era !== "2020" && <MultiSession />}
    </SpaceBetween>
  );
}
