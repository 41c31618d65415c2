"use client";
import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import { useConsoleRouter } from "./navigation";

/** What a screen reader says at the end of a link that opens in a new tab. */
export const besideLabel = "(opens in a new tab)";

export interface BesideButtonProps extends Pick<ButtonProps, "children"> {
  /** A console path, without the session's prefix. */
  href: string;
  /** The target id. */
  "data-testid"?: string;
}

/** A button that leads to a page in another tab: this page keeps what was typed. */
export function BesideButton({ href, ...rest }: BesideButtonProps) {
  const router = useConsoleRouter();
  return (
    <Button
      {...rest}
      href={router.href(href)}
      external
      rel="noopener"
      i18nStrings={{ externalIconAriaLabel: besideLabel }}
    />
  );
}
