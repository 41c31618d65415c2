"use client";
import Flashbar from "@cloudscape-design/components/flashbar";
import { useEffect, useRef } from "react";
import { BesideButton } from "../link/beside-button";
import { ExplainLink } from "../link/explain-link";
import { LinkButton } from "../link/link-button";
import { ReloadButton } from "../link/reload-button";
import { flashTarget } from "../targets";
import { useFlash, useFlashes } from "./flash-context";
import type { FlashText, MessageId } from "./messages";

/** The messages on top of the page. */
export function FlashMessages() {
  const flash = useFlash();
  return (
    <Flashbar
      items={useFlashes().map(({ key, id, type, header, content, link, reload, explained }) => ({
        id: key,
        type,
        header: <FlashHeader id={id} failed={type === "error"} text={header} />,
        content,
        dismissible: true,
        dismissLabel: `Dismiss: ${header}`,
        onDismiss: () => flash.dismiss(key),
        ariaRole: type === "error" ? "alert" : "status",
        ...(link || explained ? { action: <FlashAction link={link} explained={explained} /> } : {}),
        ...(reload ? { action: <ReloadButton /> } : {}),
      }))}
    />
  );
}

/** In a narrow window messages do not stay in view: one that tells of a failure is brought there. */
function FlashHeader({ id, failed, text }: { id: MessageId; failed: boolean; text: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (failed) shown.current?.scrollIntoView({ block: "nearest" });
  }, [failed]);
  return (
    <span ref={shown} data-testid={flashTarget(id)}>
      {text}
    </span>
  );
}

function FlashAction({ link, explained }: { [Way in "link" | "explained"]: FlashText[Way] | undefined }) {
  if (explained) return <ExplainLink eventId={explained} />;
  if (!link) return null;
  const { text, href, beside } = link;
  return beside ? <BesideButton href={href}>{text}</BesideButton> : <LinkButton href={href}>{text}</LinkButton>;
}
