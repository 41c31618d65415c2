"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import { generate } from "otplib";
import { useEffect, useState } from "react";
import { CopyValue } from "../form/copy-value";
import { authenticatorTargets } from "../targets";
import type { TrainingDevice } from "./devices";

const step = 30;

/** The code of one device and how long it holds. */
export function DeviceCode(props: { device: TrainingDevice; clockOffsetMs: number; onRemove: () => void }) {
  const { device, clockOffsetMs, onRemove } = props;
  const [shown, setShown] = useState<{ code: string; left: number }>();
  useEffect(() => {
    let over = false;
    const show = async () => {
      const epoch = Math.floor((Date.now() + clockOffsetMs) / 1000);
      const code = await generate({ secret: device.secret, epoch });
      if (!over) setShown({ code, left: step - (epoch % step) });
    };
    void show();
    const timer = setInterval(show, 1000);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [device.secret, clockOffsetMs]);
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
          <ProgressBar
            value={(shown.left / step) * 100}
            ariaLabel={`Time left for the code of ${device.label}`}
            additionalInfo={`${shown.left} s`}
            variant="standalone"
          />
        </>
      )}
    </div>
  );
}
