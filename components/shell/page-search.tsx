"use client";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { useEffect, useRef, useState } from "react";
import { useEraStrings } from "../eras/use-era-strings";
import { useConsoleRouter } from "../link/navigation";
import { useMarkedTargets } from "../table/use-marked-targets";
import { navTargets } from "../targets";
import { foundPages } from "./found-pages";

/** Finds services and IAM's pages by name. Alt+S brings the person here. */
export function PageSearch() {
  const router = useConsoleRouter();
  const [text, setText] = useState("");
  const field = useRef<AutosuggestProps.Ref>(null);
  const root = useRef<HTMLDivElement>(null);
  const groups = foundPages(text, useEraStrings());
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyS") return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);
  useMarkedTargets(root, (element) => [
    [element.querySelector("input"), navTargets.search],
    ...[...element.querySelectorAll("[role=option]")].map(
      (option) => [option, navTargets.searchResult(option.querySelector("[lang], span")?.textContent ?? "")] as const,
    ),
  ]);
  return (
    <div ref={root} className="awsui-context-top-navigation min-w-40 max-w-xl flex-1">
      <Autosuggest
        ref={field}
        value={text}
        ariaLabel="Search"
        placeholder="Search"
        filteringType="manual"
        hideEnteredTextOption
        empty="No page of that name"
        clearAriaLabel="Clear search"
        options={groups.map(({ title, pages }) => ({
          label: title,
          options: pages.map(({ name, about }) => ({ value: name, ...(about ? { description: about } : {}) })),
        }))}
        onChange={({ detail }) => setText(detail.value)}
        onSelect={({ detail }) => {
          const page = groups.flatMap(({ pages }) => pages).find(({ name }) => name === detail.value);
          if (!page) return;
          setText("");
          router.push(page.href);
        }}
      />
    </div>
  );
}
