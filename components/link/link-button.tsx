"use client";
import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import { useConsoleRouter } from "./navigation";

export interface LinkButtonProps extends Omit<ButtonProps, "href" | "onFollow"> {
  /** A console path, without the session's prefix. */
  href: string;
  /** The target id. */
  "data-testid"?: string;
}

/** A button that leads to a page, such as `Create user`. */
export function LinkButton({ href, ...rest }: LinkButtonProps) {
  const router = useConsoleRouter();
  return <Button {...rest} href={router.href(href)} onFollow={router.follow} />;
}
