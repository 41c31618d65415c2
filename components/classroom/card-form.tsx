"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import type { Failure } from "@/lib/doors/console/action-state";
import { FailureAlert } from "../form/failure-alert";

export interface CardFormProps {
  title: string;
  description: string;
  /** The button. */
  submit: string;
  pending: boolean;
  failure: Failure | undefined;
  /** What stands over the reason of a failure. */
  failed: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** A small form in the middle of the page, by which one comes in. */
export function CardForm(props: CardFormProps) {
  return (
    <div className="mx-auto max-w-[432px]">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <Container
          header={
            <Header variant="h1" description={props.description}>
              {props.title}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <FailureAlert failure={props.failure} title={props.failed} />
            {props.children}
            <Button variant="primary" fullWidth loading={props.pending} formAction="submit">
              {props.submit}
            </Button>
          </SpaceBetween>
        </Container>
      </form>
    </div>
  );
}
