"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useState } from "react";
import { forget, type OwnServices, ownServices } from "@/components/shell/own-services";
import { consoleServices } from "@/components/shell/services";
import { settingsTargets } from "@/components/targets";

const lists: readonly { of: keyof OwnServices; title: string; clear: string; none: string }[] = [
  { of: "visited", title: "Recently visited", clear: "Clear recently visited", none: "No service." },
  { of: "favorites", title: "Favorites", clear: "Clear favorites", none: "No service is marked." },
];

/** The services that one visited and marked, which the list of services shows first; and how to forget them. */
export function OwnServicesLists() {
  // The browser alone knows them: the server's page has none yet.
  const [own, setOwn] = useState<OwnServices>({ visited: [], favorites: [] });
  useEffect(() => setOwn(ownServices()), []);
  return (
    <Container
      header={
        <Header variant="h2" description="They stand first in the list of services.">
          Services
        </Header>
      }
    >
      <SpaceBetween size="l">
        {lists.map(({ of, title, clear, none }) => (
          <SpaceBetween key={of} size="xs">
            <div>
              <strong>{title}</strong>
              <div data-testid={settingsTargets.services(of)}>{namesOf(own[of]).join(", ") || none}</div>
            </div>
            <Button
              disabled={own[of].length === 0}
              data-testid={settingsTargets.clear(of)}
              onClick={() => setOwn(forget(of))}
            >
              {clear}
            </Button>
          </SpaceBetween>
        ))}
        <Box color="text-body-secondary">A service that you open from now on is remembered again.</Box>
      </SpaceBetween>
    </Container>
  );
}

const namesOf = (ids: readonly string[]) =>
  ids.flatMap((id) => consoleServices.find((service) => service.id === id)?.name ?? []);
