"use client";
import Icon from "@cloudscape-design/components/icon";
import { useState } from "react";
import { navTargets } from "../targets";
import { BarLink } from "./bar-link";
import { ownServices, toggleFavorite } from "./own-services";
import { type ConsoleService, consoleServices, nameIn, serviceCategories, servicesElsewhere } from "./services";
import { useSession } from "./session-context";

/** What one visited, what one marked, and all services by category; those that are not simulated are grey. */
export default function ServicesPanel({ onFollow }: { onFollow: () => void }) {
  const [{ visited, favorites }, setOwn] = useState(ownServices);
  const { era } = useSession();
  const known = (ids: readonly string[]) =>
    ids.flatMap((id) => consoleServices.find((service) => service.id === id) ?? []);
  const short = (
    heading: string,
    services: readonly ConsoleService[],
    target: (id: string) => string,
    none: string,
  ) => (
    <section>
      <h2 className="bar-heading">{heading}</h2>
      {services.length === 0 && <p className="m-0 px-3 pb-2 text-xs">{none}</p>}
      <ul className="m-0 list-none p-0">
        {services.map(({ id, name, href }) => (
          <li key={id}>
            <BarLink href={href} target={target(id)} onFollow={onFollow}>
              {name}
            </BarLink>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <nav aria-label="Services" className="w-80 min-w-full max-w-[90vw]">
      {short("Recently visited", known(visited), navTargets.visitedService, "No service yet.")}
      {short("Favorites", known(favorites), navTargets.favoriteService, "A star marks a service as a favorite.")}
      {era !== "2020" && (
        <section>
          <h2 className="bar-heading">All applications</h2>
          <p className="m-0 px-3 pb-2 text-xs" data-testid={navTargets.applications}>
            No applications. myApplications, where AWS lists them, is not simulated.
          </p>
        </section>
      )}
      <h2 className="bar-heading">All services</h2>
      {serviceCategories.map((category) => (
        <section key={category}>
          <h3 className="m-0 px-3 pt-2 text-xs">{category}</h3>
          <ul className="m-0 list-none p-0">
            {consoleServices
              .filter((service) => service.category === category)
              .map(({ id, name, about, href }) => (
                <li key={id} className="flex items-start">
                  <button
                    type="button"
                    className="bar-entry bar-star"
                    aria-pressed={favorites.includes(id)}
                    aria-label={`${name} is a favorite`}
                    data-testid={navTargets.star(id)}
                    onClick={() => setOwn(toggleFavorite(id))}
                  >
                    <Icon name={favorites.includes(id) ? "star-filled" : "star"} />
                  </button>
                  <BarLink href={href} target={navTargets.service(id)} onFollow={onFollow} className="bar-entry grow">
                    <span className="block font-bold">{name}</span>
                    <span className="block text-xs">{about}</span>
                  </BarLink>
                </li>
              ))}
            {servicesElsewhere
              .filter((service) => service.category === category)
              .map((service) => {
                const { page } = service;
                const name = nameIn(era, service);
                const text = (
                  <>
                    {name} <span className="text-xs">(not simulated)</span>
                  </>
                );
                return page ? (
                  <li key={name}>
                    <BarLink
                      href={page.href}
                      target={navTargets.service(page.id)}
                      className="bar-entry bar-grey"
                      onFollow={onFollow}
                    >
                      {text}
                    </BarLink>
                  </li>
                ) : (
                  <li key={name} className="bar-grey">
                    {text}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
