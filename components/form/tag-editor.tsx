"use client";
import AttributeEditor, { type AttributeEditorProps } from "@cloudscape-design/components/attribute-editor";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import { useEffect, useRef, useState } from "react";
import { useSession } from "../shell/session-context";
import { useMarkedTargets } from "../table/use-marked-targets";
import { formTargets } from "../targets";
import { TagRowsOf2020 } from "./tag-rows-of-2020";
import { keyProblem, type TagDraft, type TagRules, tagsOfPrincipals, valueProblem } from "./tag-rules";

export interface TagEditorProps {
  tags: readonly TagDraft[];
  onChange: (tags: TagDraft[]) => void;
  /** Shows what is wrong with keys still empty too: after the person pressed Next or Save. */
  strict?: boolean;
  /** How the resource takes tags. Default: as users and roles do. */
  rules?: TagRules;
}

/** Rows of key and value. `tagsAreValid` (tag-rules.ts) tells whether one may go on. */
export function TagEditor(props: TagEditorProps) {
  return useSession().era === "2020" ? <TagRowsOf2020 {...props} /> : <TagAttributes {...props} />;
}

function TagAttributes({ tags, onChange, strict = false, rules = tagsOfPrincipals }: TagEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<AttributeEditorProps.Ref>(null);
  /** The row that the person has just added, from 0: one goes on in it. */
  const [added, setAdded] = useState<number>();
  useEffect(() => {
    if (added !== undefined)
      root.current?.querySelector<HTMLElement>(`[data-testid="${formTargets.tagKey(String(added + 1))}"]`)?.focus();
  }, [added]);
  const left = rules.most - tags.length;
  const change = (index: number, changes: Partial<TagDraft>) =>
    onChange(tags.map((tag, at) => (at === index ? { ...tag, ...changes } : tag)));
  const indexOf = (tag: TagDraft) => tags.indexOf(tag);
  useMarkedTargets(root, (element) => {
    const add = [...element.querySelectorAll("button")].find(
      ({ textContent }) => textContent?.trim() === "Add new tag",
    );
    return [[add, formTargets.tagAdd]];
  });
  return (
    <div ref={root}>
      <AttributeEditor<TagDraft>
        ref={editor}
        items={tags}
        addButtonText="Add new tag"
        disableAddButton={left <= 0}
        onAddButtonClick={() => {
          onChange([...tags, { key: "", value: "" }]);
          setAdded(tags.length);
        }}
        empty="No tags associated with the resource."
        additionalInfo={
          left === 0
            ? `You have reached the limit of ${rules.most} tags.`
            : `You can add up to ${left} more tag${left === 1 ? "" : "s"}.`
        }
        definition={[
          {
            label: "Key",
            control: (tag) => (
              <Input
                value={tag.key}
                placeholder="Enter key"
                ariaLabel={`Key of tag ${indexOf(tag) + 1}`}
                nativeInputAttributes={{ "data-testid": formTargets.tagKey(String(indexOf(tag) + 1)) }}
                onChange={({ detail }) => change(indexOf(tag), { key: detail.value })}
              />
            ),
            errorText: (tag) =>
              tag.key === "" && !strict && tag.value === "" ? undefined : keyProblem(tags, indexOf(tag), rules),
          },
          {
            label: (
              <>
                Value - <i>optional</i>
              </>
            ),
            control: (tag) => (
              <Input
                value={tag.value}
                placeholder="Enter value"
                ariaLabel={`Value of tag ${indexOf(tag) + 1}`}
                nativeInputAttributes={{ "data-testid": formTargets.tagValue(String(indexOf(tag) + 1)) }}
                onChange={({ detail }) => change(indexOf(tag), { value: detail.value })}
              />
            ),
            errorText: (tag) => valueProblem(tag),
          },
        ]}
        customRowActions={({ item: tag, itemIndex }) => (
          <Button
            formAction="none"
            data-testid={formTargets.tagRemove(String(itemIndex + 1))}
            ariaLabel={`Remove tag ${tag.key || itemIndex + 1}`}
            onClick={() => {
              onChange(tags.filter((_, index) => index !== itemIndex));
              setAdded(undefined);
              // The button goes with its row; the focus must not.
              editor.current?.focusAddButton();
            }}
          >
            Remove
          </Button>
        )}
      />
    </div>
  );
}
