"use client";
import Flashbar from "@cloudscape-design/components/flashbar";
import { LinkButton } from "../link/link-button";
import { flashTarget } from "../targets";
import { useFlash, useFlashes } from "./flash-context";

/** The messages on top of the page. */
export function FlashMessages() {
  const flash = useFlash();
  return (
    <Flashbar
      items={useFlashes().map(({ key, id, type, header, content, link }) => ({
        id: key,
        type,
        header: <span data-testid={flashTarget(id)}>{header}</span>,
        content,
        dismissible: true,
        dismissLabel: `Dismiss: ${header}`,
        onDismiss: () => flash.dismiss(key),
        ariaRole: type === "error" ? "alert" : "status",
        ...(link ? { action: <LinkButton href={link.href}>{link.text}</LinkButton> } : {}),
      }))}
    />
  );
}
