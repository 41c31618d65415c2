"use client";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import { ExplanationView } from "@/components/decision/explanation";
import { inFull } from "@/components/form/ago";
import type { Decision } from "@/lib/authorization";

export function AuthorizationDetails({ decision, at, name }: { decision: Decision; at: string; name: string }) {
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`${name}, ${inFull(at)}`}>
          Authorization details
        </Header>
      }
    >
      <ExplanationView decision={decision} />
    </ContentLayout>
  );
}
