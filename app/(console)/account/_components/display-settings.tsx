"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { MarkedChoices } from "@/components/form/marked-choices";
import { AccountColorChip, accountColorName } from "@/components/shell/account-color";
import { useFlash } from "@/components/shell/flash-context";
import { accountTargets } from "@/components/targets";
import { type AccountColor, accountColors } from "@/lib/services/uxc/inputs";
import { setAccountColor } from "../actions";
import type { AccountProps } from "./account";
import { InlineForm } from "./inline-form";

/** How the console shows the account to everybody in it: its colour. */
export function DisplaySettings({ color }: Pick<AccountProps, "color">) {
  const [editing, setEditing] = useState(false);
  const now = color.ok ? color.value.color : "none";
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The color stands in the bar of everybody who works in this account, so that nobody takes it for another."
          actions={
            !editing && (
              <Button
                ariaLabel="Edit account display settings"
                data-testid={accountTargets.edit("color")}
                onClick={() => setEditing(true)}
              >
                Edit
              </Button>
            )
          }
        >
          Account display settings
        </Header>
      }
    >
      {editing ? (
        <ColorForm now={now} onClose={() => setEditing(false)} />
      ) : color.ok ? (
        <span className="flex items-center gap-2" data-testid={accountTargets.field("color")}>
          {now !== "none" && <AccountColorChip color={now} />} Account color: {accountColorName(now)}
        </span>
      ) : (
        <ReadFailure failure={color.failure} />
      )}
    </Container>
  );
}

function ColorForm({ now, onClose }: { now: AccountColor; onClose: () => void }) {
  const [color, setColor] = useState(now);
  const flash = useFlash();
  return (
    <InlineForm
      send={() => setAccountColor(color)}
      target={accountTargets.updateColor}
      onDone={() => flash.show("account.color")}
      onClose={onClose}
    >
      <MarkedChoices target={accountTargets.color}>
        <FormField label="Account color">
          <RadioGroup
            value={color}
            items={accountColors.map((value) => ({
              value,
              label: (
                <span className="flex items-center gap-2">
                  {value !== "none" && <AccountColorChip color={value} />} {accountColorName(value)}
                </span>
              ),
            }))}
            onChange={({ detail }) => setColor(accountColors.find((one) => one === detail.value) ?? now)}
          />
        </FormField>
      </MarkedChoices>
    </InlineForm>
  );
}
