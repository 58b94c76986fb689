/* create, setting, backup, restore, check: the office file. */
#include "config.h"
#include <stdio.h>
#include "sas-backup.h"
#include "sas-check.h"
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-image.h"
#include "sas-office.h"
#include "sas-paper-settings.h"
#include "sas-sample.h"
#include "sas-settings-store.h"

static gboolean
create_empty (const char *path, const char *office, const char *place, GError **error)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (SasDb) db = sas_office_create (path, actor, error);

  return db != NULL && (office == NULL || sas_settings_store_set (db, SAS_SETTING_OFFICE, office, actor, error)) &&
         (place == NULL || sas_settings_store_set (db, SAS_SETTING_PLACE, place, actor, error));
}

SasCliExit
sas_command_create (SasCli *cli, int argc, char **argv, GError **error)
{
  gboolean sample = FALSE;
  g_autofree char *office = NULL;
  g_autofree char *place = NULL;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample, N_("The made-up office: 48 people, plans in every state"), NULL },
    { "office", 0, 0, G_OPTION_ARG_STRING, &office, N_("Name of the agency, as the forms print it"), N_("NAME") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &place, N_("Where its documents are signed"), N_("PLACE") },
    { NULL }
  };

  if (!sas_cli_parse ("create", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (cli->store == NULL)
    cli->store = sas_office_default_path ();
  if (!(sample ? sas_sample_create (cli->store, error) : create_empty (cli->store, office, place, error)))
    return SAS_CLI_FAILED;
  g_print ("%s\n", cli->store);
  return SAS_CLI_DONE;
}

static const char *const setting_keys[] = {
  SAS_SETTING_OFFICE, SAS_SETTING_PLACE, SAS_SETTING_LETTERHEAD, SAS_SETTING_LOGO, SAS_SETTING_PAPER, SAS_SETTING_FACE,
  SAS_SETTING_FILL, SAS_SETTING_SPELLING, SAS_SETTING_FORM_CODE, SAS_SETTING_FOOTNOTES, SAS_SETTING_LANGUAGE, SAS_SETTING_CYCLE,
  SAS_SETTING_APPROACH, NULL
};

/* What a choice may be; the other settings are free text. */
static const struct { const char *key, *words[2]; } choices[] = {
  { SAS_SETTING_PAPER, { "f4", "a4" } },         { SAS_SETTING_FACE, { "bookman", "liberation-sans" } },
  { SAS_SETTING_FILL, { "colour", "grey" } },    { SAS_SETTING_SPELLING, { "clean", "gazette" } },
  { SAS_SETTING_FORM_CODE, { "0", "1" } },       { SAS_SETTING_FOOTNOTES, { "1", "0" } },
  { SAS_SETTING_LANGUAGE, { "id", "en" } },      { SAS_SETTING_CYCLE, { "quarterly", "monthly" } },
};

static gboolean
check_setting (const char *key, const char *value, GError **error)
{
  for (guint i = 0; *value != '\0' && i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (key, choices[i].key) && !g_str_equal (value, choices[i].words[0]) && !g_str_equal (value, choices[i].words[1]))
      return sas_cli_misused (error, _("“%s” is no value of %s: it is %s or %s."), value, key, choices[i].words[0], choices[i].words[1]);
  return TRUE;
}

static gboolean
set_setting (SasDb *db, const char *key, const char *value, GError **error)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (SasImage) picture = NULL;
  gsize length = 0;

  if (!g_str_equal (key, SAS_SETTING_LOGO))
    return sas_settings_store_set (db, key, value, actor, error);
  if (*value == '\0')
    return sas_settings_store_set_bytes (db, key, NULL, actor, error);
  bytes = sas_cli_read (value, &length, error);
  if (bytes == NULL)
    return FALSE;
  logo = g_bytes_new_take (g_steal_pointer (&bytes), length);
  picture = sas_image_new_from_bytes (logo, error);  /* a picture that cannot be drawn is no logo */
  if (picture == NULL)
    return FALSE;
  return sas_settings_store_set_bytes (db, key, logo, actor, error);
}

/* The logo is a picture: its size stands for it. */
static char *
setting_text (SasDb *db, const char *key, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_equal (key, SAS_SETTING_LOGO))
    return sas_settings_store_get (db, key, error);
  bytes = sas_settings_store_get_bytes (db, key, error);
  return bytes != NULL ? g_strdup_printf ("%" G_GSIZE_FORMAT " byte", g_bytes_get_size (bytes)) : NULL;
}

SasCliExit
sas_command_setting (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GError) fault = NULL;

  if (!sas_cli_parse ("setting", &argc, &argv, NULL, error))
    return SAS_CLI_FAILED;
  if (argc > 3 || (argc > 1 && !g_strv_contains (setting_keys, argv[1])))
    {
      g_autofree char *known = g_strjoinv (", ", (char **) setting_keys);

      sas_cli_misused (error, _("The settings are: %s."), known);
      return SAS_CLI_USAGE;
    }
  if (argc == 3 && !check_setting (argv[1], argv[2], error))
    return SAS_CLI_USAGE;
  db = sas_cli_open (cli, argc == 3 ? SAS_DB_READ_WRITE : SAS_DB_READ_ONLY, error);
  if (db == NULL)
    return SAS_CLI_FAILED;
  if (argc == 3)
    return set_setting (db, argv[1], argv[2], error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  for (guint i = 0; setting_keys[i] != NULL; i++)
    {
      g_autofree char *value = setting_text (db, setting_keys[i], &fault);

      if (fault != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return SAS_CLI_FAILED;
        }
      if (argc == 1)
        g_print ("%s: %s\n", setting_keys[i], value != NULL ? value : "");
      else if (g_str_equal (argv[1], setting_keys[i]))
        g_print ("%s\n", value != NULL ? value : "");
    }
  return SAS_CLI_DONE;
}

SasCliExit
sas_command_backup (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("backup", &argc, &argv, NULL, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  return db != NULL && sas_backup_write (db, argv[1], NULL, NULL, NULL, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

SasCliExit
sas_command_restore (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("The office file to make"), N_("NEW") },
    { NULL }
  };

  if (!sas_cli_parse ("restore", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  if (output == NULL)
    {
      sas_cli_misused (error, _("--output names the office file to make."));
      return SAS_CLI_USAGE;
    }
  return sas_backup_restore (argv[1], output, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

SasCliExit
sas_command_check (SasCli *cli, int argc, char **argv, GError **error)
{
  gboolean full = FALSE;
  const GOptionEntry entries[] = {
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_("Look at every page and value, not only the quick way"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (!sas_cli_parse ("check", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  faults = db != NULL ? sas_check (db, full, NULL, error) : NULL;
  if (faults == NULL)
    return SAS_CLI_FAILED;
  for (guint i = 0; i < faults->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (faults, i));
  if (faults->len == 0)
    g_print ("baik\n");
  return faults->len == 0 ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
