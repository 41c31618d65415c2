import Box from "@cloudscape-design/components/box";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

/** A plain page with one card. No logo or name of AWS: a learner must see that this is a simulator. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col bg-(--panel) text-(--panel-text)">
      <header className="flex items-center gap-2 px-4 py-5 sm:px-8">
        <Mark />
        <Box fontSize="heading-m" fontWeight="bold">
          Rehearsal
        </Box>
      </header>
      <main className="mx-auto w-full max-w-[432px] grow px-4 pb-8">{children}</main>
      <footer className="px-4 py-5 sm:px-8">
        <Box variant="p" textAlign="center" color="text-body-secondary">
          This is a simulator for training. It is not AWS and not affiliated with AWS. Never type the password of a real
          account here: it does not work, and the simulator asks for none.
        </Box>
      </footer>
    </div>
  );
}
