#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-paste-private.h"
#include "sas-plan-take.h"

/* --- the clipboard's text --- */

/* Where a quoted cell that begins at @text ends (behind its closing quote, which the cell's end follows); NULL: it is not quoted,
 * the mark belongs to the text. */
static const char *
quoted_end (const char *text)
{
  for (const char *at = text + 1; *at != '\0'; at++)
    {
      if (*at != '"')
        continue;
      if (at[1] == '"')
        at++;
      else
        return at[1] == '\0' || strchr ("\t\n\r", at[1]) != NULL ? at + 1 : NULL;
    }
  return NULL;
}

static void
add_quoted (SasSheet *sheet, const char *text, const char *end)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text + 1; at < end - 1; at++)
    {
      if (*at == '"')
        at++;
      if (*at != '\r')
        g_string_append_c (plain, *at);
    }
  sas_sheet_add_cell (sheet, plain->str, plain->len, SAS_SHEET_CELL_TEXT);
  g_string_free (plain, TRUE);
}

/* Reads one cell; returns where it ends. */
static const char *
take_cell (SasSheet *sheet, const char *at)
{
  const char *end = *at == '"' ? quoted_end (at) : NULL;

  if (end != NULL)
    {
      add_quoted (sheet, at, end);
      return end;
    }
  end = at + strcspn (at, "\t\n\r");
  sas_sheet_add_cell (sheet, at, (gsize) (end - at), SAS_SHEET_CELL_TEXT);
  return end;
}

SasSheet *
sas_paste_sheet_from_text (const char *text)
{
  SasSheet *sheet = sas_sheet_new ();
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), SAS_SHEET_MOST_BYTES));
  const char *at = valid;
  guint row = 0;

  while (*at != '\0' && row < SAS_PASTE_MOST_ROWS)
    {
      sas_sheet_begin_row (sheet, ++row);
      at = take_cell (sheet, at);
      while (*at == '\t')
        at = take_cell (sheet, at + 1);
      sas_sheet_end_row (sheet);
      at += *at == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
  return sheet;
}

/* --- the value --- */

SasPlanPaste *
sas_plan_paste_new (SasSheet *sheet)
{
  SasPlanPaste *self = g_new0 (SasPlanPaste, 1);

  self->sheet = sheet;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_result_free);
  self->positions = g_ptr_array_new_with_free_func (g_free);
  self->work_units = g_ptr_array_new_with_free_func (g_free);
  for (guint row = 0; row < MIN (sas_sheet_n_rows (sheet), SAS_PASTE_MOST_ROWS); row++)
    self->n_columns = MAX (self->n_columns, MIN (sas_sheet_row (sheet, row)->used, SAS_PASTE_MOST_COLUMNS));
  self->roles = g_new0 (SasPasteRole, MAX (self->n_columns, 1));
  sas_paste_find_columns (self);
  sas_paste_read_rows (self);
  return self;
}

void
sas_plan_paste_free (SasPlanPaste *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->work_units);
  sas_sheet_free (self->sheet);
  g_free (self->roles);
  g_free (self);
}

void
sas_plan_paste_set_role (SasPlanPaste *self, guint column, SasPasteRole role)
{
  g_return_if_fail (column < self->n_columns && role < SAS_PASTE_ROLES);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->roles[i] == role)
      self->roles[i] = SAS_PASTE_NOTHING;
  self->roles[column] = role;
  sas_paste_read_rows (self);
}

GPtrArray *
sas_plan_paste_entries (const SasPlanPaste *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_library_entry_free);

  for (guint i = 0; i < self->results->len; i++)
    g_ptr_array_add (entries, sas_library_entry_new (g_ptr_array_index (self->results, i), g_ptr_array_index (self->positions, i),
                                                     g_ptr_array_index (self->work_units, i)));
  return entries;
}

/* --- for reading --- */

json_t *
sas_plan_paste_to_json (const SasPlanPaste *self)
{
  json_t *columns = json_array ();
  json_t *rows = json_array ();
  json_t *results = json_array ();

  for (guint i = 0; i < self->n_columns; i++)
    json_array_append_new (columns, json_pack ("{s:i, s:s?, s:s}", "column", (int) i + 1, "heading",
                                               self->heading < 0 ? NULL : sas_sheet_cell (self->sheet, (guint) self->heading, i)->text,
                                               "role", sas_paste_roles[self->roles[i]]));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SasPasteRow *row = g_ptr_array_index (self->rows, i);

      json_array_append_new (rows, json_pack ("{s:i, s:s, s:s?}", "row", (int) sas_sheet_row (self->sheet, row->row)->number,
                                              "verdict", sas_paste_verdicts[row->verdict], "why", row->why));
    }
  for (guint i = 0; i < self->results->len; i++)
    json_array_append_new (results, sas_record_to_json (&sas_result_type, g_ptr_array_index (self->results, i)));
  return json_pack ("{s:o, s:o, s:o, s:{s:i, s:i}}", "columns", columns, "rows", rows, "results", results, "count",
                    "results", (int) self->results->len, "indicators", (int) sas_results_indicators (self->results));
}

char *
sas_plan_paste_count (const SasPlanPaste *self)
{
  guint indicators = sas_results_indicators (self->results);
  g_autofree char *results = g_strdup_printf (ngettext_ ("%u result", "%u results", self->results->len), self->results->len);
  g_autofree char *measures = g_strdup_printf (ngettext_ ("%u indicator", "%u indicators", indicators), indicators);

  return g_strdup_printf ("%s, %s", results, measures);
}
