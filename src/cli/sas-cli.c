#include "config.h"
#include <stdio.h>
#include <stdlib.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-export.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-roster-store.h"
#include "sas-record.h"

gboolean
sas_cli_parse (const char *command, int *argc, char ***argv, const GOptionEntry *entries, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *name = g_strconcat ("sasaran-cli ", command, NULL);

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse (context, argc, argv, error);
}

gboolean
sas_cli_misused (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, arguments));
  va_end (arguments);
  return FALSE;
}

gboolean
sas_cli_arguments (int argc, int count, GError **error)
{
  if (argc - 1 == count)
    return TRUE;
  return sas_cli_misused (error, _("%d words are expected after “%s”, %d were given. See --help."), count, g_get_prgname (), argc - 1);
}

SasDb *
sas_cli_open (SasCli *cli, SasDbMode mode, GError **error)
{
  if (cli->store == NULL)
    cli->store = sas_office_default_path ();
  return sas_office_open (cli->store, mode, error);
}

static void
miss_actor (const SasCli *cli, GError **error)
{
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("Nobody in this office has the number %s (--as). Nothing was changed."), cli->as);
}

SasActor *
sas_cli_actor (SasCli *cli, SasRoster *roster, GError **error)
{
  const SasPerson *person;
  g_autofree char *name = NULL;

  if (cli->as == NULL)
    return sas_actor_operator ();
  person = sas_roster_person (roster, cli->as);
  if (person == NULL)
    {
      miss_actor (cli, error);
      return NULL;
    }
  name = sas_person_full_name (person);
  return sas_actor_new (person->nip, name);
}

SasActor *
sas_cli_find_actor (SasCli *cli, SasDb *db, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  if (cli->as == NULL)
    return sas_actor_operator ();
  name = sas_roster_store_name (db, cli->as, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (name == NULL)
    miss_actor (cli, error);
  return name != NULL ? sas_actor_new (cli->as, name) : NULL;
}

void
sas_cli_print_json (const json_t *json)
{
  g_autofree char *text = sas_json_print (json);

  fputs (text, stdout);
}

static void
print_table (GPtrArray *rows)
{
  guint columns = g_strv_length (g_ptr_array_index (rows, 0));
  g_autofree glong *widths = g_new0 (glong, columns);

  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < columns; c++)
      widths[c] = MAX (widths[c], g_utf8_strlen (((char **) g_ptr_array_index (rows, r))[c], -1));
  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < columns; c++)
      {
        const char *cell = ((char **) g_ptr_array_index (rows, r))[c];
        int pad = c + 1 < columns ? (int) (widths[c] - g_utf8_strlen (cell, -1)) + 2 : 0;

        printf ("%s%*s%s", cell, pad, "", c + 1 < columns ? "" : "\n");
      }
}

static void
print_csv (GPtrArray *rows)
{
  for (guint r = 0; r < rows->len; r++)
    {
      char **cells = g_ptr_array_index (rows, r);

      for (guint c = 0; cells[c] != NULL; c++)
        {
          g_autofree char *cell = sas_export_csv_cell (cells[c]);

          printf ("%s%s", c > 0 ? ";" : "", cell);
        }
      fputs ("\r\n", stdout);
    }
}

static void
print_objects (GPtrArray *rows)
{
  g_autoptr (json_t) array = json_array ();
  char **headings = g_ptr_array_index (rows, 0);

  for (guint r = 1; r < rows->len; r++)
    {
      json_t *object = json_object ();
      char **cells = g_ptr_array_index (rows, r);

      for (guint c = 0; headings[c] != NULL; c++)
        json_object_set_new (object, headings[c], json_string (cells[c]));
      json_array_append_new (array, object);
    }
  sas_cli_print_json (array);
}

gboolean
sas_cli_print_rows (GPtrArray *rows, const char *format, GError **error)
{
  static const struct { const char *name; void (*print) (GPtrArray *rows); } formats[] = {
    { "table", print_table }, { "csv", print_csv }, { "json", print_objects },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, format != NULL ? format : "table"))
      {
        formats[i].print (rows);
        return TRUE;
      }
  if (format != NULL && sas_export_takes (format))
    return sas_export_list (format, "Sasaran", rows, error);
  return sas_cli_misused (error, _("--format is one of table, csv, json."));
}

static char *
read_stdin (gsize *length, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[65536];
  gsize count;

  while ((count = fread (block, 1, sizeof block, stdin)) > 0)
    g_byte_array_append (bytes, block, (guint) count);
  if (ferror (stdin))
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_STORAGE, _("Standard input cannot be read. Nothing was changed."));
      return NULL;
    }
  *length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

char *
sas_cli_read (const char *path, gsize *length, GError **error)
{
  g_autoptr (GError) fault = NULL;
  char *text = NULL;

  if (g_str_equal (path, "-"))
    return read_stdin (length, error);
  if (!g_file_get_contents (path, &text, length, &fault))
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("%s cannot be read: %s. Nothing was changed."), path, fault->message);
  return text;
}
