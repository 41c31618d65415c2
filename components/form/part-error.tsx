import FormField from "@cloudscape-design/components/form-field";

/**
 * What is wrong with a part that is no single field, as a table that one picks from; nothing without an error. It stands by
 * itself: a form field around the part would give its id to every control in it. Who goes on too early is led to it.
 */
export const PartError = ({ error }: { error: string | undefined }) =>
  error === undefined ? null : (
    // A field's margins stick out: the ring is drawn around the box alone.
    <div data-part-error tabIndex={-1} className="overflow-hidden">
      <FormField errorText={error} stretch />
    </div>
  );
