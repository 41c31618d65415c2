"use client";
import Icon from "@cloudscape-design/components/icon";

/** AWS's own policies bear a mark; the account's do not. */
export function PolicyIcon({ type }: { type: string }) {
  return type.startsWith("AWS managed") ? <Icon name="ticket" variant="warning" alt="AWS managed" /> : null;
}
