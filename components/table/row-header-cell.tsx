"use client";
import type { ReactNode } from "react";
import { breakable } from "../form/breakable";
import { ConsoleLink } from "../link/console-link";

/** The cell that names a row: it carries the row's key, by which the row gets its targets. */
export function RowHeaderCell(props: {
  rowKey: string;
  href: string | undefined;
  linkTarget: string;
  children: ReactNode;
}) {
  const name = typeof props.children === "string" ? breakable(props.children) : props.children;
  return (
    <span data-row-key={props.rowKey} className="row-name">
      {props.href === undefined ? (
        name
      ) : (
        <ConsoleLink href={props.href} data-testid={props.linkTarget}>
          {name}
        </ConsoleLink>
      )}
    </span>
  );
}
