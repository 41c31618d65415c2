"use client";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import type { ReactNode } from "react";
import { type HelpText, InfoLink } from "../shell/help-context";
import type { TableTargets } from "../targets";

/** `Users (3)`, `Info`, a sentence, and the buttons. */
export function TableHeader(props: {
  targets: TableTargets;
  title: string;
  level: "page" | "section";
  count: number | string | undefined;
  description: ReactNode;
  help: HelpText | undefined;
  actions: ReactNode;
  refreshing: boolean;
  onRefresh: (() => void) | undefined;
}) {
  return (
    <Header
      variant={props.level === "page" ? "h1" : "h2"}
      {...(props.count === undefined ? {} : { counter: `(${props.count})` })}
      {...(props.description ? { description: props.description } : {})}
      {...(props.help ? { info: <InfoLink help={props.help} data-testid={props.targets.info} /> } : {})}
      actions={
        <div className="flex flex-wrap gap-2">
          {props.onRefresh && (
            <Button
              iconName="refresh"
              formAction="none"
              ariaLabel={`Refresh ${props.title}`}
              data-testid={props.targets.refresh}
              loading={props.refreshing}
              onClick={props.onRefresh}
            />
          )}
          {props.actions}
        </div>
      }
    >
      {props.title}
    </Header>
  );
}
