"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { useState } from "react";
import { FailureAlert } from "@/components/form/failure-alert";
import { MarkedChoices } from "@/components/form/marked-choices";
import { useAction } from "@/components/form/use-action";
import { eraNames, helpLevels, helpNames, helpTexts, levelNames } from "@/components/lab-guide/lab-words";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { labTargets } from "@/components/targets";
import type { LabFacts, OpenLab } from "@/lib/doors/control/attempts/catalogue";
import { beginLab } from "../../actions";

/** A lab before it is begun: what it is about, and how much help one wants. */
export function LabPage({ lab }: { lab: LabFacts }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [help, setHelp] = useState<OpenLab["help"]>("guided");
  const [era, setEra] = useState(lab.eras[0] ?? "current");
  const begin = () =>
    run(
      () => beginLab({ lab: lab.id, help, era }),
      () => window.location.assign(router.href(consolePaths.labAttempt)),
    );
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={lab.summary}>
        {lab.title}
      </Header>
      <Container header={<Header variant="h2">About this lab</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "Level", value: levelNames[lab.level] },
            { label: "Time", value: `${lab.minutes} minutes` },
            { label: "Exams", value: lab.exams.join(", ") },
            { label: "Console", value: lab.eras.map((one) => eraNames[one]).join(" or ") },
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">Begin</Header>}>
        <SpaceBetween size="m">
          <FormField label="Help" stretch>
            <MarkedChoices target={labTargets.help}>
              <Tiles
                value={help}
                columns={3}
                items={helpLevels.map((value) => ({ value, label: helpNames[value], description: helpTexts[value] }))}
                onChange={({ detail }) => setHelp(helpLevels.find((level) => level === detail.value) ?? "guided")}
              />
            </MarkedChoices>
          </FormField>
          {lab.eras.length > 1 && (
            <FormField label="Console" stretch>
              <MarkedChoices target={labTargets.era}>
                <Tiles
                  value={era}
                  items={lab.eras.map((value) => ({ value, label: value === "2020" ? "Of 2020" : "Of today" }))}
                  onChange={({ detail }) => setEra(lab.eras.find((one) => one === detail.value) ?? era)}
                />
              </MarkedChoices>
            </FormField>
          )}
          <FailureAlert failure={failure} title="The lab could not be begun" />
          <Button variant="primary" loading={pending} data-testid={labTargets.begin} onClick={begin}>
            Begin lab
          </Button>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}
