/* The rows of a pasted block, read by the meaning of its columns. An empty cell says what the cell above it says: merged cells
 * come like that from the clipboard. */
#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-paste-private.h"

/* What is above the row that is being read. */
typedef struct
{
  SasPlanPaste *paste;
  SasResultKind kind;
  SasResult    *result;          /* nullable: the last one */
  gboolean      behind;          /* the results are over: the form goes on with behaviour */
  char         *superior, *position, *work_unit, *perspective;   /* (owned) (nullable) */
} Reader;

/* The cell of a role, trimmed and on one line but for a list in it; "" where there is none. (transfer full) */
static char *
cell (const Reader *reader, guint row, SasPasteRole role)
{
  const SasPlanPaste *paste = reader->paste;

  for (guint i = 0; i < paste->n_columns; i++)
    if (paste->roles[i] == role)
      return g_strstrip (g_strdup (sas_sheet_cell (paste->sheet, row, i)->text));
  return g_strdup ("");
}

/* "1. ", "2) ", "a. ", "- ", "• " at its beginning: where the text begins. */
static const char *
skip_bullet (const char *text)
{
  static const char *const bullets[] = { "- ", "– ", "• ", "* ", "· ", "✓ ", "\xEF\x82\xB7 " };
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return text + strlen (bullets[i]);
  if (g_ascii_isalpha (*at) && (at[1] == '.' || at[1] == ')') && at[2] == ' ')
    return at + 3;
  while (g_ascii_isdigit (*at) && at - text < 3)
    at++;
  return at > text && (*at == '.' || *at == ')') && at[1] == ' ' ? at + 2 : text;
}

/* The lines of a cell that is a list, each without its bullet; else its one text. NULL-terminated. (transfer full) */
static char **
split_list (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *items = g_ptr_array_new ();
  GString *item = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      const char *begin = skip_bullet (line);

      if (begin != line && item->len > 0)
        {
          g_ptr_array_add (items, g_strdup (item->str));
          g_string_truncate (item, 0);
        }
      if (item->len > 0 && *begin != '\0')
        g_string_append_c (item, ' ');
      g_string_append (item, begin);
    }
  if (item->len > 0)
    g_ptr_array_add (items, g_strdup (item->str));
  g_string_free (item, TRUE);
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (items, FALSE);
}

static char *
one_text (const char *text)
{
  g_auto (GStrv) items = split_list (text);

  return g_strjoinv ("; ", items);
}

static void
set_text (SasIndicator *indicator, const char *field, const char *text)
{
  g_autofree char *line = one_text (text);

  sas_record_set_text (&sas_indicator_type, indicator, field, line);
}

/* "12 dokumen" is a target and its unit where the unit has no cell of its own. */
static void
set_target (SasIndicator *indicator, const char *target, const char *unit)
{
  g_autofree char *number = NULL;
  g_autofree char *word = NULL;

  if (*unit == '\0' && sas_paste_split_target (target, &number, &word))
    {
      sas_record_set_text (&sas_indicator_type, indicator, "target", number);
      sas_record_set_text (&sas_indicator_type, indicator, "unit", word);
      return;
    }
  set_text (indicator, "target", target);
  set_text (indicator, "unit", unit);
}

static void
add_indicator (const Reader *reader, guint row, const char *text)
{
  SasIndicator *indicator = sas_record_new (&sas_indicator_type);
  g_autofree char *aspect = cell (reader, row, SAS_PASTE_ASPECT);
  g_autofree char *target = cell (reader, row, SAS_PASTE_TARGET);
  g_autofree char *unit = cell (reader, row, SAS_PASTE_UNIT);
  g_autofree char *folded = sas_paste_fold (aspect);

  sas_record_set_text (&sas_indicator_type, indicator, "text", text);
  indicator->aspect = sas_paste_aspect (folded);
  set_target (indicator, target, unit);
  if (reader->perspective != NULL)
    set_text (indicator, "perspective", reader->perspective);
  g_ptr_array_add (reader->result->indicators, indicator);
}

/* How many came; a row with a target and no text gives one whose text is still to be written. */
static guint
add_indicators (const Reader *reader, guint row)
{
  g_autofree char *text = cell (reader, row, SAS_PASTE_INDICATOR);
  g_autofree char *target = cell (reader, row, SAS_PASTE_TARGET);
  g_auto (GStrv) items = split_list (text);

  for (guint i = 0; items[i] != NULL; i++)
    add_indicator (reader, row, items[i]);
  if (items[0] == NULL && *target != '\0')
    add_indicator (reader, row, "");
  return items[0] != NULL ? g_strv_length (items) : *target != '\0';
}

/* Remembers what the following empty cells mean. */
static void
carry (Reader *reader, guint row)
{
  const struct { SasPasteRole role; char **place; } carried[] = {
    { SAS_PASTE_SUPERIOR, &reader->superior }, { SAS_PASTE_POSITION, &reader->position },
    { SAS_PASTE_WORK_UNIT, &reader->work_unit }, { SAS_PASTE_PERSPECTIVE, &reader->perspective },
  };

  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    {
      g_autofree char *text = cell (reader, row, carried[i].role);

      if (*text == '\0')
        continue;
      g_free (*carried[i].place);
      *carried[i].place = one_text (text);
    }
}

static void
begin_result (Reader *reader, guint row, const char *text)
{
  SasPlanPaste *paste = reader->paste;
  SasResult *result = sas_record_new (&sas_result_type);
  g_autofree char *kind = cell (reader, row, SAS_PASTE_KIND);
  g_autofree char *folded = sas_paste_fold (kind);
  g_autofree char *assigned_by = cell (reader, row, SAS_PASTE_ASSIGNED_BY);

  if (sas_paste_kind (folded) >= 0)
    reader->kind = (SasResultKind) sas_paste_kind (folded);
  result->kind = reader->kind;
  sas_record_set_text (&sas_result_type, result, "text", text);
  sas_record_set_text (&sas_result_type, result, "superior_result", reader->superior != NULL ? reader->superior : "");
  sas_record_set_text (&sas_result_type, result, "assigned_by", assigned_by);
  g_ptr_array_add (paste->results, result);
  g_ptr_array_add (paste->positions, g_strdup (reader->position != NULL ? reader->position : ""));
  g_ptr_array_add (paste->work_units, g_strdup (reader->work_unit != NULL ? reader->work_unit : ""));
  reader->result = result;
}

/* The same text in each row is one result, as where cells were not merged but filled; of another post it is another. */
static gboolean
is_same (const Reader *reader, const char *text)
{
  const SasPlanPaste *paste = reader->paste;
  guint last = paste->results->len;

  return reader->result != NULL && g_str_equal (reader->result->text, text) &&
         g_strcmp0 (g_ptr_array_index (paste->positions, last - 1), reader->position != NULL ? reader->position : "") == 0;
}

/* --- rows that are none --- */

/* The only filled cell of the row, or the text that all filled ones share (a title over merged cells); NULL. (transfer full) */
static char *
lone_text (const SasPlanPaste *paste, guint row)
{
  const char *only = NULL;

  for (guint i = 0; i < paste->n_columns; i++)
    {
      const char *text = sas_sheet_cell (paste->sheet, row, i)->text;

      if (*text != '\0' && only != NULL && !g_str_equal (only, text))
        return NULL;
      if (*text != '\0')
        only = text;
    }
  return only != NULL ? sas_paste_fold (only) : NULL;
}

/* "(1) (2) (3)" or "1 2 3" under the headings. */
static gboolean
is_numbering (const SasPlanPaste *paste, guint row)
{
  guint next = 1;

  for (guint i = 0; i < paste->n_columns; i++)
    {
      g_autofree char *folded = sas_paste_fold (sas_sheet_cell (paste->sheet, row, i)->text);

      if (*folded == '\0')
        continue;
      if (strlen (folded) > 2 || g_ascii_strtoull (folded, NULL, 10) != next)
        return FALSE;
      next++;
    }
  return next > 2;
}

static gboolean
is_heading_again (const SasPlanPaste *paste, guint row)
{
  guint same = 0, filled = 0;

  for (guint i = 0; i < paste->n_columns; i++)
    {
      g_autofree char *folded = sas_paste_fold (sas_sheet_cell (paste->sheet, row, i)->text);

      filled += *folded != '\0';
      same += *folded != '\0' && paste->roles[i] != SAS_PASTE_NOTHING && sas_paste_heading (folded) == paste->roles[i];
    }
  return same > 1 && same * 2 >= filled;
}

static const char *
why_none (Reader *reader, guint row)
{
  const SasPlanPaste *paste = reader->paste;
  g_autofree char *lone = lone_text (paste, row);
  int kind = lone != NULL ? sas_paste_kind (lone) : -1;

  if ((int) row == paste->heading)
    return _("Headings of the columns.");
  if ((int) row < paste->heading)
    return _("Stands above the headings.");
  reader->behind = reader->behind || (lone != NULL && g_str_has_prefix (lone, "PERILAKU KERJA"));
  if (reader->behind)
    return _("Behaviour is no result; it is not taken in here.");
  if (kind >= 0)
    {
      reader->kind = (SasResultKind) kind;
      reader->result = NULL;
      g_clear_pointer (&reader->superior, g_free);
      return kind == SAS_RESULT_MAIN ? _("Main results follow.") : _("Additional results follow.");
    }
  if (lone != NULL && g_str_equal (lone, "HASIL KERJA"))
    return _("Headings of the columns.");
  return is_numbering (paste, row) ? _("Numbers of the columns.") : is_heading_again (paste, row) ? _("Headings of the columns.") : NULL;
}

/* --- rows --- */

static void
read_row (Reader *reader, guint row, SasPasteRow *said)
{
  g_autofree char *raw = cell (reader, row, SAS_PASTE_RESULT);
  g_autofree char *text = one_text (raw);
  guint added;

  carry (reader, row);
  if (*text != '\0' && !is_same (reader, text))
    {
      begin_result (reader, row, text);
      said->verdict = SAS_PASTE_ROW_RESULT;
      added = add_indicators (reader, row);
      said->why = added == 0 ? _("No indicator stands beside it.") : NULL;
    }
  else if (reader->result != NULL)
    {
      added = add_indicators (reader, row);
      said->verdict = added > 0 ? SAS_PASTE_ROW_INDICATOR : SAS_PASTE_ROW_IGNORED;
      said->why = added == 0 ? _("Nothing in it is a result or an indicator.") : NULL;
    }
  else
    said->why = _("No result stands above it.");
  if (said->verdict != SAS_PASTE_ROW_IGNORED)
    said->result = (int) reader->paste->results->len - 1;
}

void
sas_paste_read_rows (SasPlanPaste *self)
{
  Reader reader = { .paste = self };

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->results, 0);
  g_ptr_array_set_size (self->positions, 0);
  g_ptr_array_set_size (self->work_units, 0);
  for (guint row = 0; row < MIN (sas_sheet_n_rows (self->sheet), SAS_PASTE_MOST_ROWS); row++)
    {
      SasPasteRow *said = g_new0 (SasPasteRow, 1);

      *said = (SasPasteRow) { row, SAS_PASTE_ROW_IGNORED, -1, why_none (&reader, row) };
      if (said->why == NULL)
        read_row (&reader, row, said);
      g_ptr_array_add (self->rows, said);
    }
  g_free (reader.superior);
  g_free (reader.position);
  g_free (reader.work_unit);
  g_free (reader.perspective);
}
