"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { simulatorTargets } from "@/components/targets";
import { ActionChoice, type ActionChoiceProps } from "./action-choice";
import { ActionSettings } from "./action-settings";
import type { ContextKeyType, SimulatedAction } from "./draft";

export interface SimulatedActionsProps extends ActionChoiceProps {
  typeOf: (key: string) => ContextKeyType;
  /** What is wrong with the resources of an action. */
  resourcesError: (action: SimulatedAction) => string | undefined;
}

/** Which actions are simulated, by service, and each on which resources under which conditions of its own. */
export function SimulatedActions({ typeOf, resourcesError, ...choice }: SimulatedActionsProps) {
  const { actions, services, onChange } = choice;
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${actions.length})`}
          actions={
            <Button disabled={actions.length === 0} onClick={() => onChange([])}>
              Remove all
            </Button>
          }
        >
          Actions
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ActionChoice {...choice} />
        {actions.length === 0 ? (
          <Box color="text-body-secondary">No actions selected</Box>
        ) : (
          <ul className="m-0 flex list-none flex-col gap-3 p-0" aria-label="Selected actions">
            {actions.slice(0, mostRows).map((action, index) => (
              <li key={action.name} data-testid={simulatorTargets.action(action.name)}>
                <ActionSettings
                  action={action}
                  catalogue={services.catalogue}
                  typeOf={typeOf}
                  error={resourcesError(action)}
                  onChange={(changed) => onChange(actions.map((one, at) => (at === index ? changed : one)))}
                  onRemove={() => onChange(actions.filter(({ name }) => name !== action.name))}
                />
              </li>
            ))}
          </ul>
        )}
        {actions.length > mostRows && (
          <Box color="text-body-secondary">
            And {actions.length - mostRows} more, on all resources. All of them are simulated.
          </Box>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** So many actions have fields for their resources and conditions: of a service's hundreds nobody fills them one by one. */
const mostRows = 50;
