"use client";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useState } from "react";
import type { QuestionView } from "@/lib/doors/control/attempts/view";
import { labTargets } from "../targets";
import { useGuide } from "./guide-context";

/** A question of the lab: one choice, words, or a choice for each of several things. */
export function LabQuestion({ question }: { question: QuestionView }) {
  const guide = useGuide();
  const [given, setGiven] = useState<string | Record<string, string>>(() => firstOf(question));
  const [sent, setSent] = useState(question.answered !== null);
  if (!guide) return null;
  const { id, choices, parts } = question;
  const options = Object.entries(choices ?? {}).map(([value, label]) => ({ value, label }));
  const single = typeof given === "string" ? given : "";
  const several = typeof given === "string" ? {} : given;
  const change = (next: typeof given) => {
    setGiven(next);
    setSent(false);
  };
  const complete = parts ? parts.every((part) => several[part]) : single.trim() !== "";
  const part = (name: string) =>
    choices ? (
      <Select
        ariaLabel={`${question.question} ${name}`}
        placeholder="Choose"
        options={options}
        selectedOption={options.find(({ value }) => value === several[name]) ?? null}
        data-testid={labTargets.answerPart(`${id} ${name}`)}
        onChange={({ detail }) => change({ ...several, [name]: detail.selectedOption.value ?? "" })}
      />
    ) : (
      <Input
        value={several[name] ?? ""}
        nativeInputAttributes={{ "data-testid": labTargets.answerPart(`${id} ${name}`) }}
        onChange={({ detail }) => change({ ...several, [name]: detail.value })}
      />
    );
  return (
    <div data-testid={labTargets.question(id)}>
      <SpaceBetween size="xs">
        {parts ? (
          <fieldset className="m-0 border-0 p-0">
            <legend className="p-0 font-bold">{question.question}</legend>
            <SpaceBetween size="xs">
              {parts.map((name) => (
                <FormField key={name} label={name}>
                  {part(name)}
                </FormField>
              ))}
            </SpaceBetween>
          </fieldset>
        ) : (
          <FormField label={question.question}>
            {choices ? (
              <RadioGroup
                ariaLabel={question.question}
                value={single || null}
                items={options}
                onChange={({ detail }) => change(detail.value)}
              />
            ) : (
              <Input
                value={single}
                autoComplete={false}
                nativeInputAttributes={{ "data-testid": labTargets.answerText(id) }}
                onChange={({ detail }) => change(detail.value)}
              />
            )}
          </FormField>
        )}
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Button
            disabled={!complete}
            loading={guide.busy === "answer"}
            data-testid={labTargets.answer(id)}
            ariaLabel={`Answer: ${question.question}`}
            onClick={() => guide.run({ do: "answer", question: id, answer: given }, () => setSent(true))}
          >
            Answer
          </Button>
          {sent && <StatusIndicator>Answered</StatusIndicator>}
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
}

function firstOf({ answered, parts }: QuestionView): string | Record<string, string> {
  if (!parts) return typeof answered === "string" ? answered : "";
  const known = typeof answered === "object" && answered !== null ? Object.entries(answered) : [];
  return Object.fromEntries(known.map(([part, value]) => [part, String(value)]));
}
