"use client";
import Flashbar from "@cloudscape-design/components/flashbar";
import { BesideButton } from "../link/beside-button";
import { ExplainLink } from "../link/explain-link";
import { LinkButton } from "../link/link-button";
import { flashTarget } from "../targets";
import { useFlash, useFlashes } from "./flash-context";
import type { FlashText } from "./messages";

/** The messages on top of the page. */
export function FlashMessages() {
  const flash = useFlash();
  return (
    <Flashbar
      items={useFlashes().map(({ key, id, type, header, content, link, explained }) => ({
        id: key,
        type,
        header: <span data-testid={flashTarget(id)}>{header}</span>,
        content,
        dismissible: true,
        dismissLabel: `Dismiss: ${header}`,
        onDismiss: () => flash.dismiss(key),
        ariaRole: type === "error" ? "alert" : "status",
        ...(link || explained ? { action: <FlashAction link={link} explained={explained} /> } : {}),
      }))}
    />
  );
}

function FlashAction({ link, explained }: { [Way in "link" | "explained"]: FlashText[Way] | undefined }) {
  if (explained) return <ExplainLink eventId={explained} />;
  if (!link) return null;
  const { text, href, beside } = link;
  return beside ? <BesideButton href={href}>{text}</BesideButton> : <LinkButton href={href}>{text}</LinkButton>;
}
