"use client";
import Icon from "@cloudscape-design/components/icon";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { BarMenu } from "./bar-menu";
import { consoleServices } from "./services";

/** `Services`: what the console has. */
export function ServicesMenu() {
  return (
    <BarMenu
      side="left"
      target={navTargets.services}
      awsTarget="aws-services-list-button"
      ariaLabel="Services"
      label={
        <>
          <Icon name="grid-view" />
          <span className="hidden md:inline">Services</span>
        </>
      }
    >
      {(close) => (
        <nav aria-label="Services">
          <h2 className="bar-heading">All services</h2>
          <ul className="m-0 list-none p-0">
            {consoleServices.map(({ id, name, about, href }) => (
              <li key={id}>
                <BarLink href={href} target={navTargets.service(id)} onFollow={close}>
                  <span className="block font-bold">{name}</span>
                  <span className="block text-xs">{about}</span>
                </BarLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </BarMenu>
  );
}
