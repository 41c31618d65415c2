"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { ConsoleLink } from "@/components/link/console-link";
import { openDemo, showTwo } from "../actions";

export interface DemoProps {
  classId: string;
  name: string;
  labs: { lab: string; title: string }[];
}

/** Two people of one account beside one another, in large type: what one does, the other sees. */
export function Demo({ classId, name, labs }: DemoProps) {
  const { pending, failure, run } = useAction();
  const [lab, setLab] = useState(labs[0]?.lab ?? "");
  const [people, setPeople] = useState<string[]>();
  const [two, setTwo] = useState<[string, string]>(["root", "root"]);
  const [addresses, setAddresses] = useState<string[]>();
  const [left, right] = two;
  const labOptions = labs.map((one) => ({ value: one.lab, label: one.title }));
  const options = (people ?? []).map((one) => ({ value: one, label: one === "root" ? "Root user" : one }));
  if (addresses)
    return (
      <SpaceBetween size="s">
        <Button onClick={() => setAddresses(undefined)}>Choose others</Button>
        <div className="demo-pair">
          {addresses.map((address, index) => (
            <section key={address} aria-label={two[index] ?? ""} className="demo-half">
              <h2 className="m-0 text-2xl font-bold">{two[index] === "root" ? "Root user" : two[index]}</h2>
              <div className="demo-window">
                <iframe src={address} title={`Console of ${two[index]}`} />
              </div>
            </section>
          ))}
        </div>
      </SpaceBetween>
    );
  return (
    <SpaceBetween size="l">
      <ConsoleLink href={classroomPaths.class(classId)}>{name}</ConsoleLink>
      <Header variant="h1" description="An account of your own in a lab's start state; broadcast it from the board.">
        Demonstrate
      </Header>
      <FailureAlert failure={failure} title="That was not done" />
      <Container header={<Header variant="h2">Your account</Header>}>
        <SpaceBetween size="m">
          <FormField label="Lab" stretch>
            <Select
              selectedOption={labOptions.find(({ value }) => value === lab) ?? null}
              options={labOptions}
              onChange={({ detail }) => {
                setLab(detail.selectedOption.value ?? "");
                setPeople(undefined);
              }}
            />
          </FormField>
          <Button
            loading={pending}
            onClick={() =>
              run(
                () => openDemo(classId, lab),
                (opened) => {
                  setPeople(opened.people);
                  setTwo(["root", opened.people[1] ?? "root"]);
                },
              )
            }
          >
            Open
          </Button>
        </SpaceBetween>
      </Container>
      {people && (
        <Container header={<Header variant="h2">Side by side</Header>}>
          <SpaceBetween size="m">
            {([0, 1] as const).map((index) => (
              <FormField key={index} label={index === 0 ? "Left" : "Right"} stretch>
                <Select
                  selectedOption={options.find(({ value }) => value === two[index]) ?? null}
                  options={options}
                  onChange={({ detail }) => {
                    const chosen = detail.selectedOption.value ?? "root";
                    setTwo(index === 0 ? [chosen, right] : [left, chosen]);
                  }}
                />
              </FormField>
            ))}
            <Box color="text-body-secondary">
              Both are signed in in this browser, at its fourth and fifth place; whoever was there is signed out.
            </Box>
            <Button
              variant="primary"
              loading={pending}
              onClick={() =>
                run(
                  () => showTwo(classId, lab, two),
                  (shown) => setAddresses(shown.addresses),
                )
              }
            >
              Show side by side
            </Button>
          </SpaceBetween>
        </Container>
      )}
    </SpaceBetween>
  );
}
