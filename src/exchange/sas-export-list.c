/* A list as it is printed, as a workbook or CSV: what its columns hold is read from their cells. */
#include "config.h"
#include <string.h>
#include "sas-export.h"

enum { LEAST_WIDTH = 8, MOST_WIDTH = 60, LOOK_ROWS = 1000, MOST_DIGITS = 9 };

/* Names made of digits: nobody adds them up, and a leading zero belongs to them. */
static const char *const names[] = { "nip", "id", "unit", "parent", "code", "superior", "head", "appraiser", "lead", "owner", NULL };

static gboolean
is_number (const char *text)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gsize whole = strspn (digits, "0123456789");
  const char *rest = digits + whole;

  if (whole == 0 || whole > MOST_DIGITS || (digits[0] == '0' && whole > 1))
    return FALSE;
  return *rest == '\0' || (*rest == '.' && rest[1] != '\0' && strspn (rest + 1, "0123456789") == strlen (rest + 1));
}

static gboolean
is_day (const char *text)
{
  return strlen (text) == 10 && text[4] == '-' && text[7] == '-' && sas_date_parse (text) != SAS_DATE_NONE;
}

static SasExportKind
kind_of (GPtrArray *rows, guint column)
{
  gboolean numbers = !g_strv_contains (names, ((char **) rows->pdata[0])[column]), days = TRUE, any = FALSE;

  for (guint i = 1; i < rows->len; i++)
    {
      const char *text = ((char **) rows->pdata[i])[column];

      if (*text == '\0')
        continue;
      any = TRUE;
      numbers = numbers && is_number (text);
      days = days && is_day (text);
    }
  return !any ? SAS_EXPORT_TEXT : days ? SAS_EXPORT_DAY : numbers ? SAS_EXPORT_NUMBER : SAS_EXPORT_TEXT;
}

static guint
width_of (GPtrArray *rows, guint column)
{
  glong width = LEAST_WIDTH;

  for (guint i = 0; i < MIN (rows->len, LOOK_ROWS); i++)
    width = MAX (width, g_utf8_strlen (((char **) rows->pdata[i])[column], -1) + 2);
  return (guint) MIN (width, MOST_WIDTH);
}

gboolean
sas_export_takes (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".xlsx");
}

gboolean
sas_export_list (const char *path, const char *title, GPtrArray *rows, GError **error)
{
  char **headings = g_ptr_array_index (rows, 0);
  guint count = g_strv_length (headings);
  g_autofree SasExportColumn *columns = g_new0 (SasExportColumn, count);
  g_autoptr (GPtrArray) body = g_ptr_array_new ();

  for (guint k = 0; k < count; k++)
    columns[k] = (SasExportColumn) { headings[k], width_of (rows, k), kind_of (rows, k) };
  g_ptr_array_extend (body, rows, NULL, NULL);
  g_ptr_array_remove_index (body, 0);
  return sas_export_table (path, title, columns, count, body, error);
}
