"use client";
import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import { useConsoleRouter } from "./navigation";

export interface LinkButtonProps extends Omit<ButtonProps, "href" | "onFollow"> {
  /** A console path, without the session's prefix. */
  href: string;
  /** `Cancel` of a form: what is typed there is given up. */
  cancels?: true;
  /** The target id. */
  "data-testid"?: string;
}

/** A button that leads to a page, such as `Create user`. */
export function LinkButton({ href, cancels, ...rest }: LinkButtonProps) {
  const router = useConsoleRouter();
  const giveUp: ButtonProps["onFollow"] = (event) => {
    event.preventDefault();
    router.push(href);
  };
  return <Button {...rest} href={router.href(href)} onFollow={cancels ? giveUp : router.follow} />;
}
