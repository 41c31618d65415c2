"use client";
import HelpPanel from "@cloudscape-design/components/help-panel";
import Link from "@cloudscape-design/components/link";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

/** What the help panel shows. */
export interface HelpText {
  title: string;
  body: ReactNode;
}

interface HelpState {
  open: boolean;
  help: HelpText;
  /** The `Info` that was followed last: the focus comes back to it when the panel is closed. */
  from: { link: HTMLElement } | undefined;
  show: (help: HelpText) => void;
  setOpen: (open: boolean) => void;
}

const HelpContext = createContext<HelpState | undefined>(undefined);

const general: HelpText = {
  title: "Help",
  body: <p>Follow an “Info” link on the page to read about a part of it here.</p>,
};

export function HelpProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(general);
  const [from, setFrom] = useState<{ link: HTMLElement }>();
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page's help does not stay when the page is left.
  useEffect(() => setHelp(general), [pathname]);
  const value = useMemo<HelpState>(
    () => ({
      open,
      help,
      from,
      setOpen(to) {
        setFrom(undefined);
        setOpen(to);
      },
      show(next) {
        setHelp(next);
        const { activeElement: link } = document;
        setFrom(link instanceof HTMLElement ? { link } : undefined);
        setOpen(true);
      },
    }),
    [open, help, from],
  );
  return <HelpContext value={value}>{children}</HelpContext>;
}

/** The help panel's state. Throws outside the console's shell. */
export function useHelp(): HelpState {
  const help = useContext(HelpContext);
  if (!help) throw new Error("useHelp is for parts inside the console's shell.");
  return help;
}

/** The panel itself; stands in the frame. */
export function ConsoleHelpPanel() {
  const { help } = useHelp();
  return <HelpPanel header={<h2>{help.title}</h2>}>{help.body}</HelpPanel>;
}

/** `Info` beside a heading: opens the help panel with a text. */
export function InfoLink({ help, ...rest }: { help: HelpText; "data-testid"?: string }) {
  const { show } = useHelp();
  return (
    <Link {...rest} variant="info" ariaLabel={`Info about ${help.title}`} onFollow={() => show(help)}>
      Info
    </Link>
  );
}
