"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { CopyValue } from "../form/copy-value";
import { mfaTargets } from "../targets";
import type { NewDevice } from "./app-set-up";
import { TwoCodeFields, type TwoCodes } from "./two-codes";

/** What takes the place of the button that showed it gets its focus, so that a screen reader reads it. */
const revealed = { tabIndex: -1, ref: (element: HTMLElement | null) => element?.focus() };

/** Authenticator app: install, scan, two codes that follow one another. */
export function AppSetUpStep({ device, codes }: { device: NewDevice; codes: TwoCodes }) {
  const [qrShown, setQrShown] = useState(false);
  const [secretShown, setSecretShown] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="An authenticator app shows a code that changes every 30 seconds. The training authenticator, behind the key symbol of this page, is one."
        >
          Authenticator app
        </Header>
      }
    >
      <ol className="m-0 flex list-decimal flex-col gap-6 pl-6">
        <li>Have an authenticator app at hand: on your phone, on your computer, or the training authenticator here.</li>
        <li>
          <SpaceBetween size="s">
            <span>Open the app, choose Show QR code, and scan the code. Or type the secret key into the app.</span>
            {qrShown ? (
              // biome-ignore lint/performance/noImgElement: the picture is a data address made for this one page; there is nothing to optimize.
              <img
                src={`data:image/png;base64,${device.qrCode}`}
                alt="QR code of the device's secret key"
                width={220}
                height={220}
                data-otpauth={device.otpauth}
                data-testid={mfaTargets.qrCode}
                className="bg-white"
                {...revealed}
              />
            ) : (
              <Button data-testid={mfaTargets.showQrCode} onClick={() => setQrShown(true)}>
                Show QR code
              </Button>
            )}
            {secretShown ? (
              <span {...revealed}>
                <Box variant="code">
                  <CopyValue value={device.secret} label="Secret key" data-testid={mfaTargets.secretKey} />
                </Box>
              </span>
            ) : (
              <Button variant="inline-link" data-testid={mfaTargets.showSecretKey} onClick={() => setSecretShown(true)}>
                Show secret key
              </Button>
            )}
          </SpaceBetween>
        </li>
        <li>
          <SpaceBetween size="s">
            <span>Type two codes that follow one another: one that the app shows now, and the next one.</span>
            <TwoCodeFields codes={codes} />
          </SpaceBetween>
        </li>
      </ol>
    </Container>
  );
}
