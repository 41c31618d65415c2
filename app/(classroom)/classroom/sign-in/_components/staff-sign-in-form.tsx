"use client";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { CardForm } from "@/components/classroom/card-form";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { useAction } from "@/components/form/use-action";
import { useConsoleRouter } from "@/components/link/navigation";
import { signInToClassroom } from "../actions";

/** The sign-in of those who teach. */
export function StaffSignInForm() {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <CardForm
      title="Classroom sign in"
      description="For teachers and assistants. Students join their class by its code."
      submit="Sign in"
      pending={pending}
      failure={failure}
      failed="You were not signed in"
      onSubmit={() =>
        run(
          () => signInToClassroom(name, password),
          () => router.push(classroomPaths.classes),
        )
      }
    >
      <FormField label="Name">
        <Input
          value={name}
          autoComplete="username"
          spellcheck={false}
          onChange={({ detail }) => setName(detail.value)}
        />
      </FormField>
      <FormField label="Password">
        <Input
          value={password}
          type="password"
          autoComplete="current-password"
          onChange={({ detail }) => setPassword(detail.value)}
        />
      </FormField>
    </CardForm>
  );
}
