"use client";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import { classroomPaths } from "@/components/classroom/classroom-paths";
import { useBoard } from "@/components/classroom/use-board";
import { ConsoleLink } from "@/components/link/console-link";
import type { Board } from "@/lib/services/classroom/board";

export interface ProjectorViewProps {
  classId: string;
  name: string;
  joinCode: string;
  /** Where students join, without the code. */
  joinAt: string;
  qr: string;
  first: Board;
}

/** What the whole room reads: how one joins, and how far the class is. No names. */
export function ProjectorView({ classId, name, joinCode, joinAt, qr, first }: ProjectorViewProps) {
  const { board } = useBoard(classId, first);
  const here = board.rows.filter(({ joined }) => joined).length;
  return (
    <div className="flex flex-col gap-8">
      <ConsoleLink href={classroomPaths.class(classId)}>{name}</ConsoleLink>
      <div className="flex flex-wrap items-center gap-8">
        {/* biome-ignore lint/performance/noImgElement: a data address, made for this page */}
        <img src={qr} alt={`QR code of ${joinAt} with the class code`} className="h-auto w-full max-w-[20rem]" />
        <div className="min-w-0">
          <h1 className="m-0 text-2xl leading-tight font-bold break-words sm:text-5xl">{name}</h1>
          <p className="my-4 text-xl break-all sm:text-3xl">{joinAt}</p>
          <p className="m-0 font-mono text-4xl font-bold sm:text-7xl">{joinCode}</p>
        </div>
      </div>
      <div data-live>
        <p className="m-0 text-2xl sm:text-4xl">
          {here === 1 ? "1 student is here" : `${here} students are here`}
          {board.paused && ". The class is paused."}
        </p>
        <div className="mt-6 flex flex-col gap-6">
          {board.labs.map(({ lab, title, tasks }) => {
            const begun = board.rows.flatMap((row) => row.labs[lab] ?? []).filter((row) => row.begun);
            const done = begun.reduce((sum, row) => sum + row.done, 0);
            const all = Math.max(1, begun.length * tasks.length);
            const through = begun.filter((row) => row.done === tasks.length).length;
            return (
              <div key={lab}>
                <h2 className="m-0 text-xl font-bold sm:text-3xl">{title}</h2>
                <ProgressBar value={Math.round((100 * done) / all)} ariaLabel={title} />
                <p className="m-0 text-lg sm:text-2xl">{`${begun.length} have begun, ${through} are through`}</p>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
