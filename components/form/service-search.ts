"use client";
import { type FormEvent, useState } from "react";

/** A service that one chooses: its name, and its prefix where it has one. */
export interface SearchedService {
  label: string;
  value: string;
  /** Other words by which a Select finds it. */
  filteringTags?: readonly string[];
}

/**
 * The services in the order in which they are shown for a searched text, in any case: first the one whose name or prefix
 * is the text, then those that begin with it, then the others; of the same rank in their order. None is left out. Pure.
 */
export function rankedServices<Service extends SearchedService>(
  services: readonly Service[],
  text: string,
): readonly Service[] {
  const wanted = text.trim().toLowerCase().replace(maker, "");
  if (wanted === "") return services;
  const rank = ({ label, value }: Service) => {
    const names = [label.toLowerCase(), value.toLowerCase()];
    if (names.includes(wanted)) return 0;
    return names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  return [...services].sort((one, other) => rank(one) - rank(other));
}

/** `Amazon S3`: the console leaves out the name before the name, and whoever types it finds the service all the same. */
const maker = /^(amazon|aws)\s+/;

const withMaker = <Service extends SearchedService>(services: readonly Service[], text: string): readonly Service[] => {
  const before = maker.exec(text.trimStart().toLowerCase())?.[0];
  if (before === undefined) return services;
  return services.map((one) => ({ ...one, filteringTags: [...(one.filteringTags ?? []), `${before}${one.label}`] }));
};

/**
 * For a Select over services that searches by itself (`filteringType="auto"`). Out: the properties of an element around it,
 * by which the order follows each key, for the Select tells of a text only at a pause; those of the Select; and what puts
 * the services in order.
 */
export function useServiceSearch() {
  const [text, setText] = useState("");
  return {
    around: {
      onInput: ({ target }: FormEvent) => target instanceof HTMLInputElement && setText(target.value),
      role: "presentation",
    } as const,
    search: {
      filteringType: "auto",
      noMatch: "No services match",
      // When the list opens, too: without a text.
      onLoadItems: ({ detail }: { detail: { filteringText: string } }) => setText(detail.filteringText),
    } as const,
    ranked: <Service extends SearchedService>(services: readonly Service[]) =>
      withMaker(rankedServices(services, text), text),
  };
}
