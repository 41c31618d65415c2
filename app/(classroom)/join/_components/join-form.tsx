"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { CardForm } from "@/components/classroom/card-form";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { CopyValue } from "@/components/form/copy-value";
import { useAction } from "@/components/form/use-action";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { joinClass } from "../actions";

/** Into a class: its code, a nickname, and the personal code of who was there before. */
export function JoinForm({ code: given }: { code: string }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [code, setCode] = useState(given);
  const [nickname, setNickname] = useState("");
  const [personalCode, setPersonalCode] = useState("");
  const [made, setMade] = useState<string>();
  if (made !== undefined) return <PersonalCode code={made} />;
  return (
    <CardForm
      title="Join a class"
      description="Your teacher tells you the code."
      submit="Join"
      pending={pending}
      failure={failure}
      failed="You did not join"
      onSubmit={() =>
        run(
          () => joinClass({ code, nickname, ...(personalCode === "" ? {} : { personalCode }) }),
          (output) => {
            if (output.personalCode === undefined) router.push(classroomPaths.ownClass);
            else setMade(output.personalCode);
          },
        )
      }
    >
      <FormField label="Class code">
        <Input
          value={code}
          autoComplete={false}
          spellcheck={false}
          nativeInputAttributes={{ autoCapitalize: "characters" }}
          onChange={({ detail }) => setCode(detail.value)}
        />
      </FormField>
      <FormField label="Nickname" description="A first name will do. Your teacher and you see it.">
        <Input
          value={nickname}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => setNickname(detail.value)}
        />
      </FormField>
      <FormField
        label="Personal code - optional"
        description="If you were in this class before, or your teacher gave you one."
      >
        <Input
          value={personalCode}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => setPersonalCode(detail.value)}
        />
      </FormField>
    </CardForm>
  );
}

/** The personal code, once. */
function PersonalCode({ code }: { code: string }) {
  return (
    <div className="mx-auto max-w-[432px]" role="status">
      <Container header={<Header variant="h1">You are in the class</Header>}>
        <SpaceBetween size="m">
          <Box variant="awsui-key-label">Your personal code</Box>
          <Box fontSize="heading-xl" fontWeight="bold">
            <span className="font-mono">{code}</span>
          </Box>
          <CopyValue value={code} label="personal code" shown="Copy it" />
          <Alert type="info" header="Write it down">
            With it you come back from another browser. It is shown only now.
          </Alert>
          <LinkButton variant="primary" fullWidth href={classroomPaths.ownClass}>
            Go to the class
          </LinkButton>
        </SpaceBetween>
      </Container>
    </div>
  );
}
