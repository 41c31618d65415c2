import type { EraString } from "../eras/strings";
import { iamPages } from "./iam-pages";
import { consoleServices } from "./services";

/** A page that the search found. Names are unique among services and IAM's pages. */
export interface FoundPage {
  name: string;
  about?: string;
  /** A console path. */
  href: string;
}

/** The services and the pages of IAM whose name, or another word for it, holds the text. Pure. */
export function foundPages(text: string, strings: Record<EraString, string>): { title: string; pages: FoundPage[] }[] {
  const wanted = text.trim().toLowerCase();
  const matches = (...words: string[]) => words.some((word) => word.toLowerCase().includes(wanted));
  const services = consoleServices.filter(({ name, about }) => matches(name, about));
  const pages = iamPages.filter((page) => matches(page.text(strings), page.words));
  return [
    { title: "Services", pages: services.map(({ name, about, href }) => ({ name, about, href })) },
    { title: "Pages of IAM", pages: pages.map((page) => ({ name: page.text(strings), href: page.href })) },
  ].filter((group) => group.pages.length > 0);
}
