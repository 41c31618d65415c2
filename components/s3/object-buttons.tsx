"use client";
import Button from "@cloudscape-design/components/button";
import { consolePaths } from "../link/console-paths";
import { reloadFirst, useConsoleRouter, useHeld } from "../link/navigation";

export interface ObjectButtonsProps {
  bucket: string;
  /** Undefined: no object is chosen. */
  object: { key: string; versionId?: string | undefined } | undefined;
  targets: { download: string; open: string };
}

/** `Download` and `Open`: the browser asks for the object itself, so no page of ours is left by it. */
export function ObjectButtons({ bucket, object, targets }: ObjectButtonsProps) {
  const router = useConsoleRouter();
  const held = useHeld();
  if (object === undefined)
    return (
      <>
        <Button disabled data-testid={targets.download}>
          Download
        </Button>
        <Button disabled data-testid={targets.open}>
          Open
        </Button>
      </>
    );
  const { key, versionId } = object;
  const address = (how: "download" | "open") =>
    router.href(consolePaths.objectBody(bucket, { key, ...(versionId ? { versionId } : {}), [how]: "" }));
  /** The browser would ask for it as whoever acts here now. */
  const anothers = held ? { disabled: true, disabledReason: reloadFirst } : {};
  return (
    <>
      <Button {...anothers} href={address("download")} data-testid={targets.download}>
        Download
      </Button>
      <Button
        {...anothers}
        href={address("open")}
        target="_blank"
        rel="noopener noreferrer"
        iconName="external"
        iconAlign="right"
        iconAlt="in a new tab"
        data-testid={targets.open}
      >
        Open
      </Button>
    </>
  );
}
