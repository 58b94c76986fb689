#include "config.h"
#include <string.h>
#include "sas-library.h"
#include "sas-plan-take.h"

static const SasField library_fields[] = {
  SAS_FIELD (SasLibraryEntry, position, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLibraryEntry, unit, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLibraryEntry, source, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLibraryEntry, used, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLibraryEntry, year, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasLibraryEntry, result, SAS_FIELD_RECORD, &sas_result_type, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_library_type = { "library", sizeof (SasLibraryEntry), library_fields, NULL };

SasLibraryEntry *
sas_library_entry_new (const SasResult *result, const char *position, const char *unit)
{
  SasLibraryEntry *self = sas_record_new (&sas_library_type);

  sas_record_set_text (&sas_library_type, self, "position", position != NULL ? position : "");
  sas_record_set_text (&sas_library_type, self, "unit", unit != NULL ? unit : "");
  self->result = sas_result_copy_for_others (result);
  return self;
}

void
sas_library_entry_free (SasLibraryEntry *self)
{
  sas_record_free (&sas_library_type, self);
}

static void
append_folded (GString *folded, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (folded->len > 0)
    g_string_append_c (folded, ' ');
  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_utf8_get_char (at));
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  g_strchomp (folded->str);
  folded->len = strlen (folded->str);
}

char *
sas_library_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  append_folded (folded, text);
  return g_string_free (folded, FALSE);
}

char *
sas_library_words (const SasLibraryEntry *self)
{
  GString *words = g_string_new (NULL);

  append_folded (words, self->result->text);
  for (guint i = 0; i < self->result->indicators->len; i++)
    append_folded (words, ((SasIndicator *) g_ptr_array_index (self->result->indicators, i))->text);
  append_folded (words, self->position);
  append_folded (words, self->unit);
  return g_string_free (words, FALSE);
}
