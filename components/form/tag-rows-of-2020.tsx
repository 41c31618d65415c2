"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { formTargets } from "../targets";
import type { TagEditorProps } from "./tag-editor";
import { keyProblem, type TagDraft, tagsOfPrincipals, valueProblem } from "./tag-rules";

/** The table of tags of 2020: `Key`, `Value (optional)`, `Remove`; its last row waits empty for the next tag. */
export function TagRowsOf2020({ tags, onChange, strict = false, rules = tagsOfPrincipals }: TagEditorProps) {
  const left = rules.most - tags.length;
  const rows = left > 0 ? [...tags, { key: "", value: "" }] : tags;
  const numbered = rows.map((tag, index) => ({ ...tag, index }));
  const isTag = (index: number) => index < tags.length;
  const change = (index: number, changes: Partial<TagDraft>) =>
    onChange(withoutEmptyEnd(rows.map((tag, at) => (at === index ? { ...tag, ...changes } : tag))));
  const keyError = ({ index, key, value }: TagDraft & { index: number }) =>
    !isTag(index) || (key === "" && value === "" && !strict) ? undefined : keyProblem(tags, index, rules);
  return (
    <SpaceBetween size="xs">
      <Table
        variant="embedded"
        ariaLabels={{ tableLabel: "Tags" }}
        items={numbered}
        trackBy={({ index }) => String(index)}
        columnDefinitions={[
          {
            id: "key",
            header: "Key",
            width: "40%",
            minWidth: 130,
            cell: (tag) => (
              <FormField errorText={keyError(tag)} stretch>
                <Input
                  value={tag.key}
                  placeholder={isTag(tag.index) ? undefined : "Add new key"}
                  ariaLabel={`Key of tag ${tag.index + 1}`}
                  nativeInputAttributes={{ "data-testid": formTargets.tagKey(String(tag.index + 1)) }}
                  onChange={({ detail }) => change(tag.index, { key: detail.value })}
                />
              </FormField>
            ),
          },
          {
            id: "value",
            header: "Value (optional)",
            width: "40%",
            minWidth: 130,
            cell: (tag) => (
              <FormField errorText={valueProblem(tag)} stretch>
                <Input
                  value={tag.value}
                  ariaLabel={`Value of tag ${tag.index + 1}`}
                  nativeInputAttributes={{ "data-testid": formTargets.tagValue(String(tag.index + 1)) }}
                  onChange={({ detail }) => change(tag.index, { value: detail.value })}
                />
              </FormField>
            ),
          },
          {
            id: "remove",
            header: "Remove",
            cell: ({ index, key }) =>
              isTag(index) && (
                <Button
                  variant="icon"
                  iconName="close"
                  formAction="none"
                  data-testid={formTargets.tagRemove(String(index + 1))}
                  ariaLabel={`Remove tag ${key || index + 1}`}
                  onClick={() => onChange(tags.filter((_, at) => at !== index))}
                />
              ),
          },
        ]}
      />
      <Box color="text-body-secondary">
        {left === 0
          ? `You have reached the limit of ${rules.most} tags.`
          : `You can add ${left} more tag${left === 1 ? "" : "s"}.`}
      </Box>
    </SpaceBetween>
  );
}

/** The row that waits is not a tag, nor is one at the end whose texts were taken out again. */
function withoutEmptyEnd(rows: readonly TagDraft[]): TagDraft[] {
  const last = rows.findLastIndex(({ key, value }) => key !== "" || value !== "");
  return rows.slice(0, last + 1);
}
