"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import { CopyValue } from "../form/copy-value";
import { authenticatorTargets } from "../targets";
import type { TrainingDevice } from "./devices";
import { codeSeconds, useShownCode } from "./use-shown-code";

/** The code of one device and how long it holds. */
export function DeviceCode(props: { device: TrainingDevice; clockOffsetMs: number; onRemove: () => void }) {
  const { device, clockOffsetMs, onRemove } = props;
  const shown = useShownCode(device.secret, clockOffsetMs);
  return (
    // A countdown is no reason to call the page unsettled.
    <div data-live className="border-b border-current/20 py-3" data-testid={authenticatorTargets.device(device.label)}>
      <div className="flex items-center justify-between gap-2">
        <Box variant="span" color="text-body-secondary">
          <span className="break-all">{device.label}</span>
        </Box>
        <Button variant="icon" iconName="remove" ariaLabel={`Remove ${device.label}`} onClick={onRemove} />
      </div>
      {shown && (
        <>
          <div className="flex items-center gap-2">
            <Box variant="span" fontSize="display-l" fontWeight="bold">
              {shown.code.slice(0, 3)} {shown.code.slice(3)}
            </Box>
            <CopyValue
              value={shown.code}
              label={`Code of ${device.label}`}
              shown="none"
              data-testid={authenticatorTargets.code(device.label)}
            />
          </div>
          {/* Cloudscape's says every step aloud to a screen reader; this one says it when it is asked. */}
          <div className="flex items-center gap-2">
            <progress
              className="time-left"
              value={shown.left}
              max={codeSeconds}
              aria-label={`Time left for the code of ${device.label}`}
            />
            <Box color="text-body-secondary">{`${shown.left} s`}</Box>
          </div>
        </>
      )}
    </div>
  );
}
