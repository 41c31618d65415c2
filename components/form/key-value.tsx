"use client";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import type { ReactNode } from "react";

export interface KeyValueItem {
  /** The field in the target: `user.summary[arn]`. */
  id: string;
  label: string;
  value: ReactNode;
  info?: ReactNode;
}

/** The key/value columns of a summary. `target` makes the target of a field: `details.user.summary`. */
export function KeyValue(props: {
  items: readonly KeyValueItem[];
  columns?: number;
  /** Pixels; a narrower column goes below the one before it. By default an ARN has room in a narrow window. */
  minColumnWidth?: number;
  target: (id: string) => string;
}) {
  return (
    <KeyValuePairs
      columns={props.columns ?? 3}
      minColumnWidth={props.minColumnWidth ?? 190}
      items={props.items.map(({ id, label, value, info }) => ({
        label,
        ...(info ? { info } : {}),
        value: <div data-testid={props.target(id)}>{value ?? "-"}</div>,
      }))}
    />
  );
}
