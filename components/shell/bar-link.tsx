"use client";
import type { MouseEvent, ReactNode } from "react";
import { useConsoleRouter } from "../link/navigation";

/** A link of the top bar and its panels: a console path, followed without a full page load. */
export function BarLink(props: {
  href: string;
  target: string;
  id?: string;
  ariaLabel?: string;
  className?: string;
  onFollow?: () => void;
  children: ReactNode;
}) {
  const router = useConsoleRouter();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.onFollow?.();
    router.visit(props.href);
  };
  return (
    <a
      id={props.id}
      href={router.href(props.href)}
      data-testid={props.target}
      aria-label={props.ariaLabel}
      className={props.className ?? "bar-entry"}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}
