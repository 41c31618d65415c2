"use client";
import type { ReactNode } from "react";
import { ConsoleLink } from "../link/console-link";

/** The cell that names a row: it carries the row's key, by which the row gets its targets. */
export function RowHeaderCell(props: {
  rowKey: string;
  href: string | undefined;
  linkTarget: string;
  children: ReactNode;
}) {
  return (
    <span data-row-key={props.rowKey} className="row-name">
      {props.href === undefined ? (
        props.children
      ) : (
        <ConsoleLink href={props.href} data-testid={props.linkTarget}>
          {props.children}
        </ConsoleLink>
      )}
    </span>
  );
}
