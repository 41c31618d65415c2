"use client";
import { Fragment, type ReactNode } from "react";
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

/** A name that breaks between its words where it does not fit: `AmazonS3Read|OnlyAccess`. */
const breakable = (name: string): ReactNode =>
  name.split(/(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[-_./])(?=\w)/).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a name stand where they stand.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
