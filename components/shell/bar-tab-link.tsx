"use client";
import type { ReactNode } from "react";

/** A link of the top bar's panels that opens beside this page. In: an address with its prefix, where it has one. */
export function BarTabLink(props: {
  href: string;
  target: string;
  onFollow?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <a
      href={props.href}
      target="_blank"
      rel="noopener"
      className="bar-entry"
      data-testid={props.target}
      onClick={props.onFollow}
    >
      {props.children}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
