"use client";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { FailureAlert } from "@/components/form/failure-alert";
import { useAction } from "@/components/form/use-action";
import { helpNames } from "@/components/lab-guide/lab-words";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { labTargets } from "@/components/targets";
import type { OpenLab } from "@/lib/doors/control/attempts/catalogue";
import { continueLab, endLab } from "../actions";

/** Labs that were begun and are not finished: one goes on with them, or ends them. */
export function OpenLabs({ open }: { open: readonly OpenLab[] }) {
  const router = useConsoleRouter();
  const { pending, failure, run } = useAction();
  const [ending, setEnding] = useState<OpenLab>();
  return (
    <SpaceBetween size="s">
      <FailureAlert failure={failure} title="The lab could not be opened" />
      <Table
        header={<Header counter={`(${open.length})`}>Labs that you have begun</Header>}
        items={[...open]}
        trackBy="attempt"
        columnDefinitions={[
          { id: "title", header: "Lab", isRowHeader: true, cell: ({ title }) => title },
          { id: "help", header: "Help", cell: ({ help }) => helpNames[help] },
          { id: "done", header: "Tasks done", cell: ({ done, tasks }) => `${done} of ${tasks}` },
          {
            id: "actions",
            header: "Actions",
            cell: (lab) => (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  variant="inline-link"
                  ariaLabel={`Continue ${lab.title}`}
                  data-testid={labTargets.goOn(lab.attempt)}
                  disabled={pending}
                  onClick={() =>
                    run(
                      () => continueLab(lab.attempt),
                      () => window.location.assign(router.href(consolePaths.labAttempt)),
                    )
                  }
                >
                  Continue
                </Button>
                <Button
                  variant="inline-link"
                  ariaLabel={`End ${lab.title}`}
                  data-testid={labTargets.end(lab.attempt)}
                  onClick={() => setEnding(lab)}
                >
                  End
                </Button>
              </SpaceBetween>
            ),
          },
        ]}
      />
      {ending && (
        <ActionModal
          title={`End ${ending.title}?`}
          submit="End"
          action={() => endLab(ending.attempt)}
          onDone={() => window.location.assign(router.href(consolePaths.labs))}
          onClose={() => setEnding(undefined)}
        >
          Its accounts are removed, with all that you have made in them.
        </ActionModal>
      )}
    </SpaceBetween>
  );
}
