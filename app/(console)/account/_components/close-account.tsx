"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useState } from "react";
import { accountTargets } from "@/components/targets";
import { CloseAccountModal } from "./close-account-modal";

export function CloseAccount() {
  const [open, setOpen] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button data-testid={accountTargets.close} onClick={() => setOpen(true)}>
              Close account
            </Button>
          }
        >
          Close account
        </Header>
      }
    >
      Nobody can sign in to a closed account, and its access keys stop working. It cannot be undone here.
      {open && <CloseAccountModal onClose={() => setOpen(false)} />}
    </Container>
  );
}
