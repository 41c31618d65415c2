"use client";
import Link, { type LinkProps } from "@cloudscape-design/components/link";
import { useConsoleRouter } from "./navigation";

export interface ConsoleLinkProps extends Omit<LinkProps, "href" | "onFollow"> {
  /** A console path, without the session's prefix. */
  href: string;
  /** The target id. */
  "data-testid"?: string;
}

/** A link inside the console: right in every session, followed without a full page load. */
export function ConsoleLink({ href, ...rest }: ConsoleLinkProps) {
  const router = useConsoleRouter();
  return <Link {...rest} href={router.href(href)} onFollow={router.follow} />;
}
