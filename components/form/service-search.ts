"use client";
import { useState } from "react";

/** What is searched in a service: its name, its prefix, and what else it is found by. */
export interface SearchedService {
  label: string;
  value: string;
  tags?: readonly string[];
}

/**
 * The services in which a text stands, in any case. First the one whose name or prefix is the text, then those that
 * begin with it, then the others; of the same rank in their order. Pure.
 */
export function foundServices<Service extends SearchedService>(
  services: readonly Service[],
  text: string,
): readonly Service[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return services;
  const rank = ({ label, value, tags = [] }: Service) => {
    const names = [label, value].map((name) => name.toLowerCase());
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return [...names, ...tags.map((tag) => tag.toLowerCase())].some((name) => name.includes(wanted)) ? 2 : 3;
  };
  const ranked = services.map((service) => ({ service, rank: rank(service) })).filter((found) => found.rank < 3);
  return ranked.sort((one, other) => one.rank - other.rank).map(({ service }) => service);
}

/** The search of a Select over services. Out: the Select's properties, and what puts the services in order. */
export function useServiceSearch() {
  const [text, setText] = useState("");
  return {
    search: {
      filteringType: "manual",
      onLoadItems: ({ detail }: { detail: { filteringText: string } }) => setText(detail.filteringText),
      empty: text.trim() === "" ? "No services" : "No services match",
    } as const,
    found: <Service extends SearchedService>(services: readonly Service[]) => foundServices(services, text),
  };
}
