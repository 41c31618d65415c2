import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

/** A plain page with one card. No logo or name of AWS: a learner must see that this is a simulator. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="flex items-center gap-2 px-4 py-5 text-lg font-bold sm:px-8">
        <Mark />
        <span>Rehearsal</span>
      </header>
      <main className="mx-auto w-full max-w-[432px] grow px-4 pb-8">{children}</main>
      <footer className="px-4 py-5 text-center text-sm sm:px-8">
        This is a simulator for training. It is not AWS and not affiliated with AWS. Never type the password of a real
        account here: it does not work, and the simulator asks for none.
      </footer>
    </div>
  );
}
