#include "config.h"
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>
#include "sas-error.h"
#include "sas-export.h"
#include "sas-file.h"
#include "sas-i18n.h"

enum { ROUNDED_DIGITS = 12 };   /* a spreadsheet shows a longer number as 1,98E+17 */

static gboolean
is_active (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return (text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL) ||
         (digits >= ROUNDED_DIGITS && text[digits] == '\0');
}

char *
sas_export_csv_cell (const char *text)
{
  g_autoptr (GString) cell = g_string_new (is_active (text) ? "'" : NULL);

  g_string_append (cell, text);
  if (strpbrk (cell->str, ";\"\r\n") == NULL)
    return g_string_free (g_steal_pointer (&cell), FALSE);
  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_prepend_c (cell, '"');
  g_string_append_c (cell, '"');
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static void
append_csv_row (GString *text, const char *const *cells, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *cell = sas_export_csv_cell (cells[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", cell);
    }
  g_string_append (text, "\r\n");
}

static GBytes *
make_csv (const SasExportColumn *columns, guint n_columns, GPtrArray *rows)
{
  GString *text = g_string_new ("\xEF\xBB\xBF");
  g_autofree const char **headings = g_new0 (const char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    headings[i] = columns[i].heading;
  append_csv_row (text, headings, n_columns);
  for (guint i = 0; i < rows->len; i++)
    append_csv_row (text, rows->pdata[i], n_columns);
  return g_string_free_to_bytes (text);
}

/* A text that is no number or day stays what it is, whatever its column holds. */
static void
write_cell (lxw_worksheet *sheet, guint row, guint column, SasExportKind kind, const char *text, lxw_format **formats)
{
  SasDate day = kind == SAS_EXPORT_DAY ? sas_date_parse (text) : SAS_DATE_NONE;
  lxw_datetime when = { 0 };
  char *end = NULL;
  double number = kind == SAS_EXPORT_NUMBER ? g_ascii_strtod (text, &end) : 0;

  if (day != SAS_DATE_NONE)
    {
      when.year = (int) sas_date_year (day);
      when.month = (int) sas_date_month (day);
      when.day = (int) sas_date_day (day);
      worksheet_write_datetime (sheet, row, (lxw_col_t) column, &when, formats[SAS_EXPORT_DAY]);
    }
  else if (end != NULL && end != text && *end == '\0')
    worksheet_write_number (sheet, row, (lxw_col_t) column, number, formats[SAS_EXPORT_NUMBER]);
  else
    worksheet_write_string (sheet, row, (lxw_col_t) column, text, formats[SAS_EXPORT_TEXT]);
}

static void
fill_sheet (lxw_workbook *book, const char *title, const SasExportColumn *columns, guint n_columns, GPtrArray *rows)
{
  lxw_worksheet *sheet = workbook_add_worksheet (book, title);
  lxw_format *bold = workbook_add_format (book);
  lxw_format *formats[] = { workbook_add_format (book), workbook_add_format (book), workbook_add_format (book) };

  format_set_bold (bold);
  format_set_num_format_index (formats[SAS_EXPORT_TEXT], 49);   /* "@": stays text when somebody edits it */
  format_set_num_format (formats[SAS_EXPORT_DAY], "dd-mm-yyyy");
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_autofilter (sheet, 0, 0, rows->len, (lxw_col_t) (n_columns - 1));
  for (guint k = 0; k < n_columns; k++)
    {
      worksheet_set_column (sheet, (lxw_col_t) k, (lxw_col_t) k, columns[k].width, formats[columns[k].kind]);
      worksheet_write_string (sheet, 0, (lxw_col_t) k, columns[k].heading, bold);
    }
  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < n_columns; k++)
      if (((char **) rows->pdata[i])[k][0] != '\0')
        write_cell (sheet, i + 1, k, columns[k].kind, ((char **) rows->pdata[i])[k], formats);
}

/* libxlsxwriter opens its file with fopen, which on Windows does not take UTF-8. */
static char *
name_for_fopen (const char *path)
{
#ifdef G_OS_WIN32
  return g_win32_locale_filename_from_utf8 (path);
#else
  return g_strdup (path);
#endif
}

static gboolean
write_book (const char *path, const char *folder, const char *title, const SasExportColumn *columns, guint n_columns,
            GPtrArray *rows, GError **error)
{
  g_autofree char *name = name_for_fopen (path);
  g_autofree char *temporary = name_for_fopen (folder);
  lxw_workbook_options options = { .tmpdir = temporary };
  lxw_workbook *book = name != NULL ? workbook_new_opt (name, &options) : NULL;
  lxw_error problem = LXW_ERROR_CREATING_XLSX_FILE;

  if (book != NULL)
    {
      lxw_doc_properties properties = { .title = (char *) title, .company = (char *) "Sasaran" };

      workbook_set_properties (book, &properties);
      fill_sheet (book, title, columns, n_columns, rows);
      problem = workbook_close (book);
    }
  if (problem == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("The workbook could not be written: %s"), lxw_strerror (problem));
  return FALSE;
}

/* Through a private folder: the target appears whole or not at all. */
static GBytes *
make_xlsx (const char *title, const SasExportColumn *columns, guint n_columns, GPtrArray *rows, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "list.xlsx", NULL) : NULL;
  char *text = NULL;
  gsize length = 0;
  gboolean done;

  if (folder == NULL)
    return NULL;
  done = write_book (path, folder, title, columns, n_columns, rows, error) &&
         g_file_get_contents (path, &text, &length, error);
  g_remove (path);
  g_rmdir (folder);
  return done ? g_bytes_new_take (text, length) : NULL;
}

gboolean
sas_export_table (const char *path, const char *title, const SasExportColumn *columns, guint n_columns, GPtrArray *rows,
                  GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!sas_file_may_replace (path, error))
    return FALSE;
  bytes = g_str_has_suffix (lower, ".xlsx") ? make_xlsx (title, columns, n_columns, rows, &problem)
                                            : make_csv (columns, n_columns, rows);
  if (bytes != NULL &&
      g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                                G_FILE_CREATE_NONE, NULL, NULL, &problem))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("%s could not be written: %s"), path, problem->message);
  return FALSE;
}
