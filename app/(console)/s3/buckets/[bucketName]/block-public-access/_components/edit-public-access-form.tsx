"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { PageForm } from "@/components/form/page-form";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { publicAccessChoices } from "@/components/s3/public-access-choices";
import { useFlash } from "@/components/shell/flash-context";
import { editBlockTargets } from "@/components/targets";
import type { PublicAccessSettings } from "@/lib/doors/console/views/bucket";
import { savePublicAccess } from "../../actions";

/** The settings of `Block public access`. What is saved is confirmed by typing. */
export function EditPublicAccessForm(props: { bucket: string; settings: PublicAccessSettings; title: string }) {
  const { bucket } = props;
  const router = useConsoleRouter();
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const [settings, setSettings] = useState(props.settings);
  const [asking, setAsking] = useState(false);
  const back = consolePaths.bucket(bucket, "permissions");
  const on = publicAccessChoices.filter(({ id }) => settings[id]).length;
  const setAll = (value: boolean) =>
    setSettings({
      BlockPublicAcls: value,
      IgnorePublicAcls: value,
      BlockPublicPolicy: value,
      RestrictPublicBuckets: value,
    });
  const save = () =>
    run(
      () => savePublicAccess(bucket, settings),
      () => {
        flash.show("bucket.block.saved");
        router.push(back);
      },
    );
  return (
    <>
      <PageForm
        title={props.title}
        description={`What no policy of the bucket ${bucket} can give to the public.`}
        submit="Save changes"
        submitTarget={editBlockTargets.submit}
        cancelTo={back}
        pending={pending}
        onSubmit={() => setAsking(true)}
      >
        <Container>
          <SpaceBetween size="s">
            <Checkbox
              checked={on === publicAccessChoices.length}
              indeterminate={on > 0 && on < publicAccessChoices.length}
              description="Turning this setting on is the same as turning on all four settings below. Each of the following settings is independent of one another."
              nativeInputAttributes={{ "data-testid": editBlockTargets.all }}
              onChange={({ detail }) => setAll(detail.checked)}
            >
              Block all public access
            </Checkbox>
            <div className="flex flex-col gap-3 ps-6">
              {publicAccessChoices.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  checked={settings[id]}
                  nativeInputAttributes={{ "data-testid": editBlockTargets.setting(id) }}
                  onChange={({ detail }) => setSettings({ ...settings, [id]: detail.checked })}
                >
                  {label}
                </Checkbox>
              ))}
            </div>
          </SpaceBetween>
        </Container>
      </PageForm>
      {asking && (
        <ConfirmByTyping
          title="Edit Block public access (bucket settings)"
          phrase="confirm"
          submit="Confirm"
          pending={pending}
          failure={failure}
          onConfirm={save}
          onDismiss={() => setAsking(false)}
        >
          Updating the Block Public Access settings for this bucket will affect this bucket and all objects within. This
          may result in some objects becoming public.
        </ConfirmByTyping>
      )}
    </>
  );
}
