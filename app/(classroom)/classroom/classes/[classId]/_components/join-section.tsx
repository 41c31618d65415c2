"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { CopyValue } from "@/components/form/copy-value";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { changeJoining } from "../actions";
import type { ClassFacts } from "./class-facts";

/** The code by which students join, as text, address and picture. */
export function JoinSection({ of, joinUrl, qr }: { of: ClassFacts; joinUrl: string; qr: string }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const change = (joining: "open" | "close" | "renew") =>
    run(
      () => changeJoining(of.id, joining),
      () => router.refresh(),
    );
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            of.teaches && (
              <SpaceBetween direction="horizontal" size="xs">
                <Button loading={pending} onClick={() => change("renew")}>
                  New code
                </Button>
                <Button loading={pending} onClick={() => change(of.joinOpen ? "close" : "open")}>
                  {of.joinOpen ? "Close" : "Open"}
                </Button>
              </SpaceBetween>
            )
          }
        >
          Join
        </Header>
      }
    >
      <SpaceBetween size="s">
        <FailureAlert failure={failure} />
        <div className="flex flex-wrap items-center gap-6">
          {/* biome-ignore lint/performance/noImgElement: a data address, made for this page */}
          <img src={qr} alt={`QR code of ${joinUrl}`} width={160} height={160} />
          <SpaceBetween size="xs">
            <Box variant="awsui-key-label">Class code</Box>
            <Box fontSize="display-l" fontWeight="bold">
              <span className="font-mono">{of.joinCode}</span>
            </Box>
            <CopyValue value={joinUrl} label="join address" />
            <StatusIndicator type={of.joinOpen ? "success" : "stopped"}>
              {of.joinOpen ? "Open for new students" : "Closed for new students; those in the class come back"}
            </StatusIndicator>
          </SpaceBetween>
        </div>
      </SpaceBetween>
    </Container>
  );
}
