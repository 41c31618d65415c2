"use client";
import Alert from "@cloudscape-design/components/alert";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { CopyValue } from "@/components/form/copy-value";
import { useAction } from "@/components/form/use-action";
import type { ObjectName } from "@/lib/doors/console/views/object";
import { shareObject } from "../../actions";

const most = { minutes: 720, hours: 12 };

/** `Share with a presigned URL`: whoever has the address gets the object, with the permissions of who made it. */
export function ShareObjectModal(props: { object: ObjectName; name: string; onClose: () => void }) {
  const [unit, setUnit] = useState<"minutes" | "hours">("minutes");
  const [number, setNumber] = useState("5");
  const [url, setUrl] = useState<string>();
  const { run, pending, failure } = useAction();
  const count = Number(number);
  const problem =
    Number.isInteger(count) && count >= 1 && count <= most[unit]
      ? undefined
      : `Enter a whole number from 1 to ${most[unit]}.`;
  const create = () =>
    run(() => shareObject(props.object.bucket, props.object, unit === "hours" ? count * 60 : count), setUrl);
  return (
    <ConfirmByTyping
      title={`Share "${props.name}" with a presigned URL`}
      submit="Create presigned URL"
      pending={pending}
      failure={failure}
      blocked={problem}
      // The address is there: nothing is given up any more.
      {...(url === undefined ? {} : { cancel: "Close" })}
      onConfirm={create}
      onDismiss={props.onClose}
    >
      <p className="m-0">
        Presigned URLs are used to grant access to an object for a limited time. Whoever has the URL acts with your
        permissions: where you may not get the object, the URL does not work either.
      </p>
      <FormField label="Time interval until the presigned URL expires">
        <RadioGroup
          value={unit}
          onChange={({ detail }) => setUnit(detail.value === "hours" ? "hours" : "minutes")}
          items={[
            { value: "minutes", label: "Minutes" },
            { value: "hours", label: "Hours" },
          ]}
        />
      </FormField>
      <FormField
        label={unit === "hours" ? "Number of hours" : "Number of minutes"}
        constraintText={`Must be between 1 and ${most[unit]}.`}
        errorText={problem}
      >
        <Input type="number" inputMode="numeric" value={number} onChange={({ detail }) => setNumber(detail.value)} />
      </FormField>
      {url !== undefined && (
        <div role="status">
          <Alert type="success" header="Presigned URL created">
            <span className="wrap-anywhere">
              <CopyValue value={url} label="Presigned URL" />
            </span>
          </Alert>
        </div>
      )}
    </ConfirmByTyping>
  );
}
