"use client";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ExplanationView } from "@/components/decision/explanation";
import { inFull } from "@/components/form/ago";
import type { Decision } from "@/lib/authorization";
import { NotYetInForce } from "./not-yet-in-force";

export function AuthorizationDetails({ decision, at, name }: { decision: Decision; at: string; name: string }) {
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`${name}, ${inFull(at)}`}>
          Authorization details
        </Header>
      }
    >
      <SpaceBetween size="l">
        <NotYetInForce />
        <ExplanationView decision={decision} />
      </SpaceBetween>
    </ContentLayout>
  );
}
