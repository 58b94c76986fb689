#include "config.h"
#include "sas-cli-list.h"

gboolean
sas_cli_wants_json (const SasCliListOptions *options)
{
  return g_strcmp0 (options->format, "json") == 0;
}

GPtrArray *
sas_cli_rows_new (const char *const *headings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) headings));
  return rows;
}

void
sas_cli_add_row (GPtrArray *rows, ...)
{
  guint columns = g_strv_length (g_ptr_array_index (rows, 0));
  char **cells = g_new0 (char *, columns + 1);
  va_list arguments;

  va_start (arguments, rows);
  for (guint i = 0; i < columns; i++)
    {
      const char *cell = va_arg (arguments, const char *);

      cells[i] = g_strdup (cell != NULL ? cell : "");
    }
  va_end (arguments);
  g_ptr_array_add (rows, cells);
}
