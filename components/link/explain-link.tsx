"use client";
import { BesideButton, besideLabel } from "./beside-button";
import { ConsoleLink } from "./console-link";
import { consolePaths } from "./console-paths";
import { useKeepsTyped } from "./keep-typed";
import { LinkButton } from "./link-button";

export interface ExplainLinkProps {
  /** The event of the refused call. */
  eventId: string;
  /** In a sentence or a cell: a link in place of a button. */
  inline?: true;
  /** The target id. */
  "data-testid"?: string;
}

/** `Explain` at a refusal: in this tab, and beside it where something is being filled in. */
export function ExplainLink({ eventId, inline, ...rest }: ExplainLinkProps) {
  const beside = useKeepsTyped();
  const to = { ...rest, href: consolePaths.authorizationDetails(eventId), children: "Explain" };
  if (!inline) return beside ? <BesideButton {...to} /> : <LinkButton {...to} />;
  return (
    <ConsoleLink {...to} {...(beside ? { external: true, rel: "noopener", externalIconAriaLabel: besideLabel } : {})} />
  );
}
