"use client";
import Icon from "@cloudscape-design/components/icon";
import { useId } from "react";
import { ConsoleLink } from "../link/console-link";
import { nameIn, servicesElsewhere } from "./services";
import { useSession } from "./session-context";

const related = ["IAM Identity Center", "AWS Organizations"];

/** The consoles beside IAM's. They are not simulated: one leads to a page that says what it is for, as in the list of services. */
export function RelatedConsoles() {
  const heading = useId();
  const { era } = useSession();
  return (
    <section aria-labelledby={heading} className="px-4">
      <h3 id={heading} className="bar-heading border-t bar-line">
        Related consoles
      </h3>
      <ul className="m-0 list-none p-0">
        {servicesElsewhere
          .filter(({ name }) => related.includes(name))
          .toSorted((a, b) => related.indexOf(a.name) - related.indexOf(b.name))
          .map((service) => ({ page: service.page, name: nameIn(era, service) }))
          .map(({ name, page }) => (
            <li key={name} className="bar-grey">
              {page ? <ConsoleLink href={page.href}>{name}</ConsoleLink> : name} <Icon name="external" size="small" />{" "}
              <span className="whitespace-nowrap text-xs">(not simulated)</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
