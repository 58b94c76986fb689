/* An import's outcome for programs (cli.md) and for people. */
#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-import.h"

static json_t *
text_or_null (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
note_to_json (const SasImportNote *note)
{
  json_t *object = json_pack ("{s:i, s:s}", "row", (int) note->row, "verdict", sas_verdicts[note->verdict]);

  if (note->code != NULL)
    json_object_set_new (object, "code", json_string (note->code));
  json_object_set_new (object, "field", text_or_null (note->field));
  if (note->reason != NULL)
    json_object_set_new (object, "reason", json_string (note->reason));
  if (note->value != NULL)
    json_object_set_new (object, "value", json_string (note->value));
  return object;
}

json_t *
sas_import_to_json (const SasImport *self)
{
  json_t *object = json_object ();
  json_t *rows = json_array ();

  json_object_set_new (object, "accepted", self->file_error == NULL ? json_integer (self->accepted) : json_null ());
  json_object_set_new (object, "rejected", json_integer (self->rejected));
  json_object_set_new (object, "file_error", text_or_null (self->file_error));
  json_object_set_new (object, "message", text_or_null (self->message));
  json_object_set_new (object, "kind", text_or_null (sas_import_kinds[self->kind]));
  json_object_set_new (object, "new", json_integer (self->added));
  json_object_set_new (object, "changed", json_integer (self->changed));
  json_object_set_new (object, "same", json_integer (self->same));
  for (guint i = 0; i < self->notes->len; i++)
    json_array_append_new (rows, note_to_json (self->notes->pdata[i]));
  json_object_set_new (object, "rows", rows);
  return object;
}

static void
append_note (GString *text, const SasImportNote *note)
{
  /* most sentences name their column themselves */
  gboolean named = note->field == NULL || note->reason == NULL || strstr (note->reason, note->field) != NULL;

  if (note->verdict != SAS_VERDICT_CLEANED)
    g_string_append_printf (text, _("row %u  %s  %s%s%s\n"), note->row, sas_verdicts[note->verdict],
                            named ? "" : note->field, named ? "" : ": ", note->reason);
}

static void
append_change (GString *text, const SasImportRow *row)
{
  if (row->verdict == SAS_VERDICT_CHANGED)
    g_string_append_printf (text, _("row %u  %s  %s%s%s\n"), row->row, sas_verdicts[row->verdict],
                            row->label != NULL ? row->label : row->key, ": ", row->changes);
}

char *
sas_import_to_text (const SasImport *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->notes->len; i++)
    append_note (text, self->notes->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    append_change (text, self->rows->pdata[i]);
  if (self->message != NULL)
    g_string_append_printf (text, "%s\n", self->message);
  if (self->file_error == NULL)
    g_string_append_printf (text, _("%u new, %u changed, %u the same, %u rejected\n"), self->added, self->changed,
                            self->same, self->rejected);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
