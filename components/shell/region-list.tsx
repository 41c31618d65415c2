import { defaultRegions, regionName } from "@/lib/aws/regions";

/** The regions of an account, all grey but the one that is in use; undefined where the service knows none. */
export default function RegionList({ used }: { used: string | undefined }) {
  return (
    <ul aria-label="Regions" className="m-0 list-none border-t bar-line p-0 py-1">
      {defaultRegions.map((code) => (
        <li
          key={code}
          className={code === used ? "px-3 py-1.5 text-sm font-bold" : "bar-grey"}
          aria-current={code === used ? true : undefined}
        >
          {regionName(code)} <span className="whitespace-nowrap text-xs">{code}</span>
        </li>
      ))}
    </ul>
  );
}
