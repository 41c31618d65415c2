"use client";
import Modal from "@cloudscape-design/components/modal";
import { useGuide } from "./guide-context";

/**
 * Covers the page while a teacher has paused the lab. It goes when the lab goes on, and not before: whoever closes it is
 * shown the page anew, and the notice with it where the lab is paused still.
 */
export function PausedNotice() {
  const paused = useGuide()?.view.paused;
  if (!paused) return null;
  return (
    <Modal
      visible
      header="The lab is paused"
      closeAriaLabel="Look whether the lab goes on"
      onDismiss={() => window.location.reload()}
    >
      <span role="status">{paused.text}</span>
    </Modal>
  );
}
