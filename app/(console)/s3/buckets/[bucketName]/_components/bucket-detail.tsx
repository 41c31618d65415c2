"use client";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { SectionTabs } from "@/components/shell/section-tabs";
import { bucketTargets } from "@/components/targets";
import { bucketSections } from "./bucket-sections";

export function BucketDetail(props: { bucket: string; active: string; children: ReactNode }) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{props.bucket}</Header>
      <SectionTabs
        targets={bucketTargets}
        ariaLabel={`Sections of ${props.bucket}`}
        active={props.active}
        sections={bucketSections}
      >
        {props.children}
      </SectionTabs>
    </SpaceBetween>
  );
}
