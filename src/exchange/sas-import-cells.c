/* From what stands in a cell to what it means: spaces, signs, formulas, days. */
#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-private.h"

/* Spreadsheet days 10000-60000 are 1927-2064: no other date looks like that. */
enum { SERIAL_LEAST = 10000, SERIAL_MOST = 60000, QUOTED_LETTERS = 40 };

char *
sas_import_fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " \t\r\n", -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* One space where there were many, line breaks too; none at the ends. Unicode's spaces count (a web page's U+00A0). */
static char *
collapse_spaces (const char *text)
{
  g_autoptr (GString) collapsed = g_string_sized_new (strlen (text));
  gboolean space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          space = TRUE;
          continue;
        }
      if (space && collapsed->len > 0)
        g_string_append_c (collapsed, ' ');
      space = FALSE;
      g_string_append_len (collapsed, at, g_utf8_next_char (at) - at);
    }
  return g_string_free (g_steal_pointer (&collapsed), FALSE);
}

static gboolean
is_formula (const char *text)
{
  return strchr ("=+-@", text[0]) != NULL && text[0] != '\0' && text[1] != '\0';
}

/* ="198810022014012003" is a spreadsheet's way to keep digits; an apostrophe before a formula is our own export's way
 * to disarm it (and ' before digits SIASN's); a lone dash means nothing. */
static char *
unwrap (const char *text)
{
  gsize length = strlen (text);

  if (length >= 3 && g_str_has_prefix (text, "=\"") && text[length - 1] == '"' &&
      strchr (text + 2, '"') == text + length - 1)
    return g_strndup (text + 2, length - 3);
  if (text[0] == '\'' && (g_ascii_isdigit (text[1]) || is_formula (text + 1)))
    return g_strdup (text + 1);
  return g_strdup (g_str_equal (text, "-") ? "" : text);
}

/* Faults of the cell as such, before anybody asks what it means. */
static void
check_cell (SasPlanner *self, int column, const SasSheetCell *cell)
{
  const SasColumn *spec = &self->map.columns[column];
  guint number = sas_planner_number (self, self->row);

  if (cell->kind == SAS_SHEET_CELL_BAD_ENCODING ||
      (cell->kind == SAS_SHEET_CELL_TEXT && strstr (cell->text, "\xEF\xBF\xBD") != NULL))
    sas_planner_reject (self, column, "encoding",
                        g_strdup_printf (_("The letters of %s in row %u cannot be read as UTF-8."), spec->field,
                                         number));
  else if (cell->kind == SAS_SHEET_CELL_CONTROL)
    sas_planner_reject (self, column, "control-character",
                        g_strdup_printf (_("%s holds a sign that cannot be read (NUL or a control character)."),
                                         spec->field));
  else if (cell->kind == SAS_SHEET_CELL_TOO_LONG || cell->length > spec->most_letters)
    sas_planner_reject (self, column, "text-too-long",
                        g_strdup_printf (_("%s is too long (%u letters; at most %u)."), spec->field, cell->length,
                                         spec->most_letters));
}

static char *
clean_cell (SasPlanner *self, int column)
{
  const SasSheetCell *cell = sas_planner_cell (self, column);
  g_autofree char *collapsed = collapse_spaces (cell->text);
  char *text;

  check_cell (self, column, cell);
  text = unwrap (collapsed);
  if (self->map.columns[column].member != NULL && is_formula (text))
    sas_planner_warn (self, column, "formula-text",
                      g_strdup_printf (_("%s looks like a formula; it is kept as text."),
                                       self->map.columns[column].field));
  if (strcmp (collapsed, cell->text) != 0 && strpbrk (cell->text, "\r\n") != NULL)
    sas_planner_cleaned (self, column, text);
  return text;
}

gboolean
sas_planner_read_row (SasPlanner *self)
{
  const SasSheetRow *row = sas_sheet_row (self->sheet, self->row);
  guint headings = sas_sheet_row (self->sheet, self->map.header)->count;

  for (guint k = 0; k < self->map.n_columns; k++)
    g_clear_pointer (&self->texts[k], g_free);
  for (guint k = 0; k < self->map.n_columns; k++)
    self->texts[k] = sas_planner_has (self, (int) k) ? clean_cell (self, (int) k) : g_strdup ("");
  if (row->used <= headings)
    return TRUE;
  sas_planner_reject (self, -1, "too-many-cells",
                      g_strdup_printf (_("The row has %u cells, the headings are only %u."), row->used, headings));
  return FALSE;
}

gboolean
sas_planner_has (SasPlanner *self, int column)
{
  return self->map.at[column] >= 0;
}

const SasSheetCell *
sas_planner_cell (SasPlanner *self, int column)
{
  int at = self->map.at[column];
  const SasSheetCell *cell = sas_sheet_cell (self->sheet, self->row, (guint) at);

  if (cell->text[0] == '\0' && self->map.twin[column] >= 0)
    return sas_sheet_cell (self->sheet, self->row, (guint) self->map.twin[column]);
  return cell;
}

char *
sas_planner_shortness (SasPlanner *self, int column)
{
  guint count = sas_sheet_row (self->sheet, self->row)->count;
  guint headings = sas_sheet_row (self->sheet, self->map.header)->count;

  if (!sas_planner_has (self, column) || (guint) self->map.at[column] < count)
    return g_strdup ("");
  return g_strdup_printf (_(" (the row has only %u of %u columns)"), count, headings);
}

void
sas_planner_fill (SasPlanner *self, const SasRecordType *type, gpointer record)
{
  for (guint k = 0; k < self->map.n_columns; k++)
    {
      const char *member = self->map.columns[k].member;
      const SasField *field = member != NULL ? sas_record_field (type, member) : NULL;

      if (field != NULL && sas_planner_has (self, (int) k) &&
          (field->kind == SAS_FIELD_TEXT || field->kind == SAS_FIELD_STRING))
        sas_record_set_text (type, record, member, self->texts[k]);
    }
}

static gboolean
is_serial (const char *text, guint *serial)
{
  guint64 value;

  if (text[0] == '\0' || strspn (text, "0123456789") != strlen (text) || strlen (text) > 5)
    return FALSE;
  value = g_ascii_strtoull (text, NULL, 10);
  *serial = (guint) value;
  return value >= SERIAL_LEAST && value <= SERIAL_MOST;
}

/* "17-05-1968 00:00:00" is what databases write. */
static char *
without_time (const char *text)
{
  const char *colon = strchr (text, ':');
  const char *space = colon != NULL ? g_strrstr_len (text, colon - text, " ") : NULL;

  return space != NULL ? g_strndup (text, (gsize) (space - text)) : g_strdup (text);
}

/* Four digits together, no fewer and no more. */
static gboolean
has_whole_year (const char *text)
{
  for (const char *at = text; *at != '\0';)
    {
      gsize digits = strspn (at, "0123456789");

      if (digits == 4)
        return TRUE;
      at += digits > 0 ? digits : 1;
    }
  return FALSE;
}

/* "17-05-1968": as SIASN writes days, not worth a remark. */
static gboolean
is_usual_day (const char *text)
{
  return strlen (text) == 10 && text[2] == '-' && text[5] == '-' && strspn (text, "0123456789-") == 10;
}

SasDate
sas_planner_date (SasPlanner *self, int column)
{
  const char *text = self->texts[column];
  g_autofree char *day = without_time (text);
  g_autofree char *quoted = sas_charset_shorten (text, QUOTED_LETTERS);
  g_autofree char *iso = NULL;
  SasDate date;
  guint serial;

  if (text[0] == '\0')
    return SAS_DATE_NONE;
  if (is_serial (text, &serial))
    date = sas_date_new (1899, 12, 30) + serial;
  else if (!has_whole_year (day))
    {
      sas_planner_reject (self, column, "date-invalid",
                          g_strdup_printf (_("\"%s\" is not a date with a year of four digits."), quoted));
      return SAS_DATE_NONE;
    }
  else if (is_usual_day (day))
    date = sas_date_new ((guint) g_ascii_strtoull (day + 6, NULL, 10), (guint) g_ascii_strtoull (day + 3, NULL, 10),
                         (guint) g_ascii_strtoull (day, NULL, 10));
  else
    date = sas_date_parse (day);
  if (date == SAS_DATE_NONE)
    {
      sas_planner_reject (self, column, "date-invalid",
                          g_strdup_printf (_("\"%s\" is not a date (dd-mm-yyyy)."), quoted));
      return SAS_DATE_NONE;
    }
  iso = sas_date_to_iso (date);
  if (sas_planner_cell (self, column)->kind != SAS_SHEET_CELL_DATE && !is_usual_day (day))
    sas_planner_cleaned (self, column, iso);
  return date;
}

gboolean
sas_planner_same_rows (SasPlanner *self, guint a, guint b)
{
  for (guint k = 0; k < self->map.n_columns; k++)
    {
      g_autofree char *left = NULL;
      g_autofree char *right = NULL;

      if (!sas_planner_has (self, (int) k))
        continue;
      left = collapse_spaces (sas_sheet_cell (self->sheet, a, (guint) self->map.at[k])->text);
      right = collapse_spaces (sas_sheet_cell (self->sheet, b, (guint) self->map.at[k])->text);
      if (strcmp (left, right) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Walks from each node until it meets one seen before; what it met again on the same walk is the circle. */
void
sas_import_find_circles (const int *next, guint count, gboolean *on_circle)
{
  g_autofree guint *walk_of = g_new0 (guint, count);

  for (guint start = 0; start < count; start++)
    {
      int node = (int) start;

      while (node >= 0 && walk_of[node] == 0)
        {
          walk_of[node] = start + 1;
          node = next[node];
        }
      if (node < 0 || walk_of[node] != start + 1)
        continue;
      for (int member = node; !on_circle[member]; member = next[member])
        on_circle[member] = TRUE;
    }
}

static const char *const nip_codes[] = {
  [SAS_NIP_OK] = NULL, [SAS_NIP_LENGTH] = "nip-length", [SAS_NIP_NOT_DIGITS] = "nip-not-digits",
  [SAS_NIP_SPREADSHEET] = "nip-exponent",
  [SAS_NIP_BIRTH_DATE] = "nip-birth-invalid", [SAS_NIP_MONTH] = "nip-start-invalid", [SAS_NIP_SEX] = "nip-sex-invalid",
  [SAS_NIP_SERIAL] = "nip-serial-000", [SAS_NIP_AGE] = "nip-age",
};

const char *
sas_import_nip_code (const SasNip *nip)
{
  return nip_codes[nip->why];
}
