"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState, useTransition } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import type { Failure, StepResult } from "@/lib/doors/console/action-state";
import { FailedObjects } from "./failed-objects";

/** What is deleted in one go: objects by their keys, or a folder from a place on. */
export type DeletedPart =
  | { objects: { key: string; versionId?: string | undefined }[] }
  | { prefix: string; versions: boolean; token?: string };
export type DeletePart = (
  bucket: string,
  part: DeletedPart,
) => Promise<{ steps: StepResult[]; next?: string; failure?: Failure }>;

export interface DeleteObjectsModalProps {
  bucket: string;
  /** With their versions where those are chosen: then of folders too every version goes. */
  chosen: readonly { kind: "folder" | "object" | "marker"; key: string; versionId?: string | undefined }[];
  versions?: boolean;
  /** Does the bucket keep what is deleted, behind delete markers? */
  kept?: boolean;
  deletePart: DeletePart;
  onDeleted?: () => void;
  onClose: () => void;
}

/** Objects are sent in such portions, so that the dialog can tell how far it is. */
const portion = 25;

/** Deletes objects, and all that is in folders. What could not be deleted is told, and stays. */
export function DeleteObjectsModal(props: DeleteObjectsModalProps) {
  const { bucket, chosen, versions = false, kept = false, deletePart, onDeleted, onClose } = props;
  const forGood = versions || !kept;
  const markers = chosen.every(({ kind }) => kind === "marker");
  const flash = useFlash();
  const router = useConsoleRouter();
  const [pending, start] = useTransition();
  const [deleted, setDeleted] = useState(0);
  const [failed, setFailed] = useState<StepResult[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const remove = () =>
    start(async () => {
      setFailure(undefined);
      const all: StepResult[] = [];
      for (const part of partsOf(chosen, versions)) {
        let token: string | undefined;
        do {
          const done = await deletePart(bucket, token === undefined || !("prefix" in part) ? part : { ...part, token });
          all.push(...done.steps);
          setDeleted(all.filter((step) => !step.failure).length);
          token = done.next;
          if (done.failure) {
            setFailure(done.failure);
            setFailed(all.filter((step) => step.failure));
            router.refresh();
            return;
          }
        } while (token !== undefined);
      }
      const wrong = all.filter((step) => step.failure);
      setFailed(wrong);
      if (all.length > wrong.length) flash.show("objects.deleted", { count: all.length - wrong.length });
      if (wrong.length > 0) return router.refresh();
      if (!onDeleted) router.refresh();
      onClose();
      onDeleted?.();
    });
  return (
    <ConfirmByTyping
      title={forGood ? "Permanently delete objects?" : "Delete objects?"}
      phrase={forGood ? "permanently delete" : "delete"}
      submit="Delete objects"
      pending={pending}
      failure={failure}
      onConfirm={remove}
      onDismiss={onClose}
    >
      <div>
        <p className="m-0">
          {sentences(chosen)} {markers ? objectComesBack : forGood ? "This cannot be undone." : versionsStay}
        </p>
        {/* A long list scrolls by keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className="max-h-40 overflow-auto" tabIndex={0} aria-label="Specified objects">
          <ul className="wrap-anywhere">
            {chosen.map(({ key, versionId }) => (
              <li key={`${key} ${versionId}`}>
                {key} {versionId !== undefined && `(version ${versionId})`}
              </li>
            ))}
          </ul>
        </section>
      </div>
      {pending && (
        <div role="status">
          <StatusIndicator type="in-progress">Deleting: {deleted} deleted</StatusIndicator>
        </div>
      )}
      <FailedObjects failed={failed} />
    </ConfirmByTyping>
  );
}

/** What goes, in plain words. */
function sentences(chosen: DeleteObjectsModalProps["chosen"]): string {
  const folders = chosen.some(({ kind }) => kind === "folder");
  const what = chosen.length === 1 ? one[chosen[0]?.kind ?? "object"] : `The following ${chosen.length} items are`;
  return `${what} deleted.${folders ? " A folder goes with everything that is in it." : ""}`;
}

const one = {
  folder: "The following folder is",
  object: "The following object is",
  marker: "The following delete marker is",
};
const objectComesBack = "Where a delete marker is the latest version, its object comes back to the bucket.";
const versionsStay =
  "The bucket keeps the versions and puts a delete marker before each; deleting the marker brings the object back.";

function partsOf(chosen: DeleteObjectsModalProps["chosen"], versions: boolean): DeletedPart[] {
  const objects = chosen.filter(({ kind }) => kind !== "folder").map(({ key, versionId }) => ({ key, versionId }));
  const portions = Array.from({ length: Math.ceil(objects.length / portion) }, (_, index) => ({
    objects: objects.slice(index * portion, (index + 1) * portion),
  }));
  const folders = chosen.filter(({ kind }) => kind === "folder").map(({ key }) => ({ prefix: key, versions }));
  return [...portions, ...folders];
}
