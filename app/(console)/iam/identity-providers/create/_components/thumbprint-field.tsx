"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { addProviderTargets } from "@/components/targets";
import { getThumbprint } from "../actions";

export interface ThumbprintFieldProps {
  url: string;
  /** The one that came; empty: none yet. */
  thumbprint: string;
  onThumbprint: (thumbprint: string) => void;
}

/** `Get thumbprint`, under the provider's URL, as the console of 2020 has it. */
export function ThumbprintField({ url, thumbprint, onThumbprint }: ThumbprintFieldProps) {
  const { pending, failure, run } = useAction();
  return (
    <SpaceBetween size="xs">
      <Button
        formAction="none"
        loading={pending}
        disabled={url === ""}
        data-testid={addProviderTargets.getThumbprint}
        onClick={() =>
          run(
            () => getThumbprint(url),
            ({ Thumbprint }) => onThumbprint(Thumbprint),
          )
        }
      >
        Get thumbprint
      </Button>
      {/* Told to who does not see it. */}
      <div role="status">
        {thumbprint !== "" && (
          <>
            Thumbprint:{" "}
            <span className="font-mono break-all" data-testid={addProviderTargets.thumbprint}>
              {thumbprint}
            </span>
          </>
        )}
      </div>
      <FailureAlert failure={failure} title="The thumbprint could not be retrieved" />
    </SpaceBetween>
  );
}
