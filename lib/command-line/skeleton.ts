/** `--generate-cli-skeleton`: the parameters of an operation, or its answer, with empty values. */
import type { Shape } from "./model";

/** In: `names`: texts say the name of their member, as in a sample of an answer. */
export function skeletonOf(shape: Shape, names = false, name = "", above: readonly string[] = []): unknown {
  if (shape.type === "structure") {
    // A shape that holds itself ends here.
    if (above.includes(shape.name)) return {};
    const within = [...above, shape.name];
    return Object.fromEntries(
      shape.members.map((member) => [member.name, skeletonOf(member.shape, names, member.name, within)]),
    );
  }
  if (shape.type === "list") return [skeletonOf(shape.member, names, name.replace(/s$/, ""), above)];
  if (shape.type === "map") return { KeyName: skeletonOf(shape.value, names, "", above) };
  if (shape.type === "integer") return 0;
  if (shape.type === "boolean") return true;
  if (shape.type === "timestamp") return "1970-01-01T00:00:00";
  if (shape.words?.[0] !== undefined) return shape.words[0];
  return names && name ? name : "";
}
