"use client";
import Button from "@cloudscape-design/components/button";
import { consolePaths } from "../link/console-paths";
import { useConsoleRouter } from "../link/navigation";

export interface ObjectButtonsProps {
  bucket: string;
  /** Undefined: no object is chosen. */
  object: { key: string; versionId?: string | undefined } | undefined;
  targets: { download: string; open: string };
}

/** `Download` and `Open`: the browser asks for the object itself, so no page of ours is left by it. */
export function ObjectButtons({ bucket, object, targets }: ObjectButtonsProps) {
  const router = useConsoleRouter();
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
  return (
    <>
      <Button href={address("download")} data-testid={targets.download}>
        Download
      </Button>
      <Button
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
