"use client";
import Button from "@cloudscape-design/components/button";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ExplanationView } from "@/components/decision/explanation";
import { inFull } from "@/components/form/ago";
import { useConsoleRouter } from "@/components/link/navigation";
import type { Decision } from "@/lib/authorization";
import { NotYetInForce } from "./not-yet-in-force";

export function AuthorizationDetails({ decision, at, name }: { decision: Decision; at: string; name: string }) {
  const { cameFromPage } = useConsoleRouter();
  // The browser's own way back: it leads to where Explain was, as far down the page as it was left.
  const back = cameFromPage && <Button onClick={() => window.history.back()}>Back</Button>;
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`${name}, ${inFull(at)}`} actions={back}>
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
