"use client";
import Modal from "@cloudscape-design/components/modal";
import { ExplanationView } from "@/components/decision/explanation";
import type { SimulatedRow } from "@/lib/doors/console/views/simulation";
import { answerName } from "./answers";

/** How an answer came about, step by step. */
export function ExplanationModal({ row, onClose }: { row: SimulatedRow; onClose: () => void }) {
  return (
    <Modal visible size="max" header={answerName(row)} closeAriaLabel="Close the explanation" onDismiss={onClose}>
      <ExplanationView decision={row.decision} />
    </Modal>
  );
}
