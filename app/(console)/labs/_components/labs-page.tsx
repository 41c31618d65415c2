"use client";
import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Cards from "@cloudscape-design/components/cards";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { eraNames, levelNames } from "@/components/lab-guide/lab-words";
import { ConsoleLink } from "@/components/link/console-link";
import { consolePaths } from "@/components/link/console-paths";
import { labTargets } from "@/components/targets";
import type { LabFacts, OpenLab } from "@/lib/doors/control/attempts/catalogue";
import { OpenLabs } from "./open-labs";

/** The labs there are, and those that one has begun. */
export function LabsPage({ labs, open }: { labs: readonly LabFacts[]; open: readonly OpenLab[] }) {
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="Exercises on IAM. Each has accounts of its own, says step by step or not at all what to do, and tells in the end what people can do now."
      >
        Labs
      </Header>
      {open.length > 0 && <OpenLabs open={open} />}
      <Cards
        header={<Header counter={`(${labs.length})`}>All labs</Header>}
        items={[...labs]}
        trackBy="id"
        ariaLabels={{ itemSelectionLabel: () => "", selectionGroupLabel: "" }}
        cardsPerRow={[{ cards: 1 }, { minWidth: 700, cards: 2 }, { minWidth: 1200, cards: 3 }]}
        empty={
          <Box textAlign="center" color="inherit">
            <b>No labs</b>
            <Box variant="p" color="inherit">
              This server has no labs.
            </Box>
          </Box>
        }
        cardDefinition={{
          header: ({ id, title }) => (
            <ConsoleLink href={consolePaths.lab(id)} fontSize="heading-m" data-testid={labTargets.card(id)}>
              {title}
            </ConsoleLink>
          ),
          sections: [
            { id: "summary", content: ({ summary }) => summary },
            {
              id: "facts",
              content: ({ level, minutes, eras }) =>
                `${levelNames[level]}, ${minutes} minutes, ${eras.map((era) => eraNames[era]).join(" or ")}`,
            },
            {
              id: "exams",
              header: "Exams",
              content: ({ exams }) => (
                <SpaceBetween direction="horizontal" size="xs">
                  {exams.map((exam) => (
                    <Badge key={exam}>{exam}</Badge>
                  ))}
                </SpaceBetween>
              ),
            },
          ],
        }}
      />
    </SpaceBetween>
  );
}
