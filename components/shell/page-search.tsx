"use client";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { useEffect, useRef, useState } from "react";
import { useEraStrings } from "../eras/use-era-strings";
import { useConsoleRouter } from "../link/navigation";
import { useMarkedTargets } from "../table/use-marked-targets";
import { navTargets } from "../targets";
import { iamPages } from "./iam-pages";
import { consoleServices } from "./services";

/** Finds services and IAM's pages by name. Alt+S brings the person here. */
export function PageSearch() {
  const router = useConsoleRouter();
  const strings = useEraStrings();
  const [text, setText] = useState("");
  const field = useRef<AutosuggestProps.Ref>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyS") return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);
  useMarkedTargets(root, (element) => [[element.querySelector("input"), navTargets.search]]);
  return (
    <div ref={root} className="awsui-context-top-navigation min-w-40 max-w-xl flex-1">
      <Autosuggest
        ref={field}
        value={text}
        ariaLabel="Search"
        placeholder="Search"
        filteringType="auto"
        enteredTextLabel={(entered) => `Search: “${entered}”`}
        empty="No page of that name"
        clearAriaLabel="Clear search"
        options={[
          {
            label: "Services",
            options: consoleServices.map(({ name, about, href }) => ({ value: href, label: name, description: about })),
          },
          {
            label: "IAM",
            options: iamPages.map(({ href, text: label, words }) => ({
              value: `${href}#page`,
              label: label(strings),
              filteringTags: words.split(" "),
            })),
          },
        ]}
        onChange={({ detail }) => setText(detail.value)}
        onSelect={({ detail }) => {
          if (!detail.selectedOption?.value) return;
          setText("");
          router.push(detail.selectedOption.value.replace("#page", ""));
        }}
      />
    </div>
  );
}
