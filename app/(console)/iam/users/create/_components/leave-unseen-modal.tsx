"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { confirmTargets } from "@/components/targets";

/** Asks before a new password is left that nobody has seen. */
export function LeaveUnseenModal({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Modal
      visible
      header="Continue without viewing or downloading console password?"
      closeAriaLabel="Close"
      onDismiss={onStay}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" data-testid={confirmTargets.cancel} onClick={onStay}>
              Cancel
            </Button>
            <Button variant="primary" data-testid={confirmTargets.submit} onClick={onLeave}>
              Continue
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      This is the only time that the password can be viewed or downloaded. If you leave now, you will have to set a new
      one for the user later.
    </Modal>
  );
}
