#include "config.h"
#include <jansson.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-rating-file.h"
#include "sas-record.h"
#include "sas-sheet.h"

enum { COLUMN_NIP, COLUMN_RESULT, COLUMN_BEHAVIOUR, COLUMN_REASON, COLUMNS };

/* How a column is headed, in small letters. */
static const char *const headings[COLUMNS][6] = {
  { "nip", "nomor induk", "nomor induk pegawai", NULL },
  { "result", "hasil", "hasil kerja", "rating hasil", "rating hasil kerja", NULL },
  { "behaviour", "perilaku", "perilaku kerja", "rating perilaku", "rating perilaku kerja", NULL },
  { "reason", "alasan", "departure", NULL },
};

/* The keys of the grid, its short words, and those of the JSON; longer ones: sas_rating_from_label. */
static const struct { const char *word; SasRating rating; } words[] = {
  { "", SAS_RATING_NONE }, { "-", SAS_RATING_NONE }, { "1", SAS_RATING_BELOW }, { "2", SAS_RATING_MEETS }, { "3", SAS_RATING_ABOVE },
  { "below", SAS_RATING_BELOW }, { "meets", SAS_RATING_MEETS }, { "above", SAS_RATING_ABOVE },
  { "di bawah", SAS_RATING_BELOW }, { "sesuai", SAS_RATING_MEETS }, { "di atas", SAS_RATING_ABOVE },
};

void
sas_rating_line_free (gpointer data)
{
  SasRatingLine *line = data;

  g_free (line->nip);
  g_free (line->reason);
  g_free (line->fault);
  g_free (line);
}

/* (transfer full) Small letters, one blank between words. */
static char *
plain (const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  parts = g_strsplit_set (g_strstrip (small), " \t_", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", parts[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static int
column_of (const char *heading)
{
  g_autofree char *name = plain (heading);

  for (int column = 0; column < COLUMNS; column++)
    if (g_strv_contains (headings[column], name))
      return column;
  return -1;
}

static gboolean
read_rating (const char *text, SasRating *rating)
{
  g_autofree char *word = plain (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      {
        *rating = words[i].rating;
        return TRUE;
      }
  *rating = sas_rating_from_label (text);
  return *rating != SAS_RATING_NONE;
}

/* (transfer full) @cells: by column, each nullable. */
static SasRatingLine *
line_new (guint row, const char *const *cells)
{
  SasRatingLine *line = g_new0 (SasRatingLine, 1);

  line->row = row;
  line->nip = g_strstrip (g_strdup (cells[COLUMN_NIP] != NULL ? cells[COLUMN_NIP] : ""));
  line->reason = cells[COLUMN_REASON] != NULL ? g_strstrip (g_strdup (cells[COLUMN_REASON])) : NULL;
  if (line->reason != NULL && *line->reason == '\0')
    g_clear_pointer (&line->reason, g_free);
  if (*line->nip == '\0')
    line->fault = g_strdup (_("The row does not say whose ratings these are (NIP)."));
  for (int part = 0; part < SAS_RATED_PARTS && line->fault == NULL; part++)
    {
      const char *text = cells[COLUMN_RESULT + part] != NULL ? cells[COLUMN_RESULT + part] : "";

      if (!read_rating (text, &line->rating[part]))
        line->fault = g_strdup_printf (_("“%s” is no rating; write below, meets or above, or 1, 2, 3."), text);
    }
  return line;
}

/* Nobody is rated twice: which of the two is meant? */
static void
mark_doubles (GPtrArray *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      SasRatingLine *line = g_ptr_array_index (lines, i);
      const SasRatingLine *first = g_hash_table_lookup (seen, line->nip);

      if (line->fault == NULL && first != NULL)
        line->fault = g_strdup_printf (_("Row %u rates this person already."), first->row);
      else if (line->fault == NULL)
        g_hash_table_insert (seen, line->nip, line);
    }
}

/* --- JSON --- */

/* A number stands for its key. (transfer full) (nullable) */
static char *
text_of (const json_t *value)
{
  return json_is_integer (value) ? g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value)) : g_strdup (json_string_value (value));
}

static gboolean
add_object (GPtrArray *lines, guint row, const json_t *object, GError **error)
{
  char *cells[COLUMNS] = { NULL };
  const char *key, *unknown = NULL;
  json_t *value;

  json_object_foreach ((json_t *) object, key, value)
    {
      int column = column_of (key);

      if (column < 0)
        unknown = key;
      else if (cells[column] == NULL)
        cells[column] = text_of (value);
    }
  if (unknown != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is not known here: a rating has nip, result, behaviour and reason."), unknown);
  else
    g_ptr_array_add (lines, line_new (row, (const char *const *) cells));
  for (guint i = 0; i < COLUMNS; i++)
    g_free (cells[i]);
  return unknown == NULL;
}

static gboolean
read_json (GPtrArray *lines, const char *bytes, gsize length, GError **error)
{
  g_autoptr (json_t) json = sas_json_parse (bytes, (gssize) length, error);

  if (json == NULL)
    return FALSE;
  if (!json_is_array (json))
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("Ratings are an array of objects: nip, result, behaviour, reason."));
  for (guint i = 0; i < json_array_size (json); i++)
    if (!add_object (lines, i + 1, json_array_get (json, i), error))
      return FALSE;
  return json_is_array (json);
}

/* --- tables --- */

/* Where each column stands; -1: nowhere. FALSE: the number of the employee is nowhere. */
static gboolean
find_columns (const SasSheet *sheet, int *places)
{
  for (guint i = 0; i < COLUMNS; i++)
    places[i] = -1;
  for (guint i = 0; sas_sheet_n_rows (sheet) > 0 && i < sas_sheet_row (sheet, 0)->count; i++)
    {
      int column = column_of (sas_sheet_cell (sheet, 0, i)->text);

      if (column >= 0 && places[column] < 0)
        places[column] = (int) i;
    }
  return places[COLUMN_NIP] >= 0 && (places[COLUMN_RESULT] >= 0 || places[COLUMN_BEHAVIOUR] >= 0 || places[COLUMN_REASON] >= 0);
}

static gboolean
read_table (GPtrArray *lines, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) copied = g_bytes_new (bytes, length);
  g_autoptr (SasSheet) sheet = sas_sheet_read (copied);
  int places[COLUMNS];

  if (sheet->fault != NULL)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, sheet->message);
      return FALSE;
    }
  if (!find_columns (sheet, places))
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("The first row has to name the columns: nip, result, behaviour, reason."));
      return FALSE;
    }
  for (guint row = 1; row < sas_sheet_n_rows (sheet); row++)
    {
      const char *cells[COLUMNS];

      for (guint i = 0; i < COLUMNS; i++)
        cells[i] = places[i] >= 0 ? sas_sheet_cell (sheet, row, (guint) places[i])->text : NULL;
      g_ptr_array_add (lines, line_new (sas_sheet_row (sheet, row)->number, cells));
    }
  return TRUE;
}

GPtrArray *
sas_rating_file_read (const char *bytes, gsize length, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (sas_rating_line_free);
  const char *first = bytes;

  while (first < bytes + length && g_ascii_isspace (*first))
    first++;
  if (!(first < bytes + length && (*first == '[' || *first == '{') ? read_json : read_table) (lines, bytes, length, error))
    return NULL;
  mark_doubles (lines);
  return g_steal_pointer (&lines);
}
