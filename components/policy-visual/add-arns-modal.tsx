"use client";
import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import Textarea from "@cloudscape-design/components/textarea";
import { type FormEvent, useId, useState } from "react";
import type { CatalogueResourceType } from "@/lib/authorization";
import { Dialog } from "../form/dialog";
import { useFirstInvalid } from "../form/first-invalid";
import { useSession } from "../shell/session-context";
import { arnFields, arnProblem, filledArn, partProblem } from "./arn-fields";
import { writtenArns } from "./written-arns";

export interface AddArnsModalProps {
  type: CatalogueResourceType;
  onAdd: (arns: string[]) => void;
  onClose: () => void;
}

/** `Specify ARN(s)`: part by part, or as text. */
export function AddArnsModal({ type, onAdd, onClose }: AddArnsModalProps) {
  const { accountId } = useSession();
  const fields = arnFields(type.arn);
  const [tab, setTab] = useState("visual");
  const [text, setText] = useState("");
  const [values, setValues] = useState<Record<string, string>>({ Account: accountId });
  const [any, setAny] = useState<ReadonlySet<string>>(new Set(["Region"]));
  /** The tabs whose ARNs one wanted to add. */
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const form = useId();
  const [part, leadToField] = useFirstInvalid<HTMLFormElement>();
  /** What is wrong with a part, as it stands in its field. */
  const wrongPart = (name: string) => {
    const value = values[name]?.trim() ?? "";
    if (any.has(name)) return undefined;
    return value === "" ? "Fill in, or tick Any." : partProblem(name, value);
  };
  const filled = filledArn(type.arn, Object.fromEntries(Object.entries(values).filter(([name]) => !any.has(name))));
  const written = writtenArns(text);
  const problem =
    tab === "visual"
      ? fields.map(({ name }) => wrongPart(name)).find(Boolean)
      : written.length === 0
        ? "Write at least one ARN."
        : written.map((arn) => arnProblem(arn, type.arn)).find(Boolean);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(new Set([...asked, tab]));
    leadToField();
    if (!problem) onAdd(tab === "visual" ? [filled] : written);
  };
  const setAnyOf = (name: string, ticked: boolean) => {
    const next = new Set(any);
    if (ticked) next.add(name);
    else next.delete(name);
    setAny(next);
  };
  return (
    <Dialog size="large" title="Specify ARN(s)" submit={{ label: "Add ARNs", form }} onClose={onClose}>
      <form ref={part} id={form} onSubmit={submit}>
        <Tabs
          activeTabId={tab}
          onChange={({ detail }) => setTab(detail.activeTabId)}
          tabs={[
            {
              id: "visual",
              label: "Visual",
              content: (
                <SpaceBetween size="m">
                  {fields.map(({ name, label }) => (
                    // Beside the field and not in it: the field would lend the box its own name.
                    <div key={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-4">
                      <FormField
                        label={`Resource ${label.toLowerCase()}`}
                        errorText={asked.has("visual") ? wrongPart(name) : undefined}
                      >
                        <Input
                          value={any.has(name) ? "*" : (values[name] ?? "")}
                          disabled={any.has(name)}
                          onChange={({ detail }) => setValues({ ...values, [name]: detail.value })}
                        />
                      </FormField>
                      <div className="pt-7">
                        <Checkbox
                          checked={any.has(name)}
                          ariaLabel={`Any ${label.toLowerCase()}`}
                          onChange={({ detail }) => setAnyOf(name, detail.checked)}
                        >
                          Any
                        </Checkbox>
                      </div>
                    </div>
                  ))}
                  <FormField label="Resource ARN">
                    <Box variant="code">{filled}</Box>
                  </FormField>
                </SpaceBetween>
              ),
            },
            {
              id: "text",
              label: "Text",
              content: (
                <FormField
                  label="ARNs"
                  description="One on each line."
                  constraintText={type.arn}
                  errorText={asked.has("text") ? problem : undefined}
                  stretch
                >
                  <Textarea value={text} rows={6} onChange={({ detail }) => setText(detail.value)} />
                </FormField>
              ),
            },
          ]}
        />
      </form>
    </Dialog>
  );
}
