"use client";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import type { Failure } from "@/lib/doors/console/action-state";
import { ReadFailure } from "./read-failure";

/** A page whose one read failed: its heading, and the refusal or AWS's error in place of everything else. */
export function UnreadPage({ title, failure }: { title: string; failure: Failure }) {
  return (
    <ContentLayout header={<Header variant="h1">{title}</Header>}>
      <ReadFailure failure={failure} />
    </ContentLayout>
  );
}
