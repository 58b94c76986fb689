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

/* What people may set; NULL for any other key. */
static const SasSettingSpec *
find_setting (const char *key)
{
  const SasSettingSpec *spec = sas_setting_spec_find (key);

  return spec != NULL && !spec->is_inner ? spec : NULL;
}

/* "office, place, ..." (transfer full) */
static char *
list_settings (void)
{
  GString *list = g_string_new (NULL);

  for (const SasSettingSpec *spec = sas_setting_specs; spec->key != NULL; spec++)
    if (!spec->is_inner)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", spec->key);
  return g_string_free (list, FALSE);
}

static gboolean
check_setting (const SasSettingSpec *spec, const char *value, GError **error)
{
  if (spec->most > 0 && *value != '\0' && !g_ascii_string_to_unsigned (value, 10, 1, spec->most, NULL, NULL))
    return sas_cli_misused (error, _("“%s” is no value of %s: it is a number from 1 to %u."), value, spec->key, spec->most);
  if (spec->choices[0] == NULL || *value == '\0' || g_strv_contains (spec->choices, value))
    return TRUE;
  return sas_cli_misused (error, _("“%s” is no value of %s: it is %s or %s."), value, spec->key, spec->choices[0], spec->choices[1]);
}

static gboolean
set_setting (SasDb *db, const SasSettingSpec *spec, const char *value, GError **error)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (SasImage) picture = NULL;
  gsize length = 0;

  if (!spec->is_bytes)
    return sas_settings_store_set (db, spec->key, value, actor, error);
  if (*value == '\0')
    return sas_settings_store_set_bytes (db, spec->key, NULL, actor, error);
  bytes = sas_cli_read (value, &length, error);
  if (bytes == NULL)
    return FALSE;
  logo = g_bytes_new_take (g_steal_pointer (&bytes), length);
  picture = sas_image_new_from_bytes (logo, error);  /* a picture that cannot be drawn is no logo */
  if (picture == NULL)
    return FALSE;
  return sas_settings_store_set_bytes (db, spec->key, logo, actor, error);
}

/* Of a picture its size stands for it. */
static char *
setting_text (SasDb *db, const SasSettingSpec *spec, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!spec->is_bytes)
    return sas_settings_store_get (db, spec->key, error);
  bytes = sas_settings_store_get_bytes (db, spec->key, error);
  return bytes != NULL ? g_strdup_printf ("%" G_GSIZE_FORMAT " byte", g_bytes_get_size (bytes)) : NULL;
}

static gboolean
print_setting (SasDb *db, const SasSettingSpec *spec, gboolean with_key, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *value = setting_text (db, spec, &fault);

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_print ("%s%s%s\n", with_key ? spec->key : "", with_key ? ": " : "", value != NULL ? value : "");
  return TRUE;
}

static gboolean
print_settings (SasDb *db, GError **error)
{
  for (const SasSettingSpec *spec = sas_setting_specs; spec->key != NULL; spec++)
    if (!spec->is_inner && !print_setting (db, spec, TRUE, error))
      return FALSE;
  return TRUE;
}

SasCliExit
sas_command_setting (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  const SasSettingSpec *spec = NULL;
  gboolean done;

  if (!sas_cli_parse ("setting", &argc, &argv, NULL, error))
    return SAS_CLI_FAILED;
  spec = argc > 1 ? find_setting (argv[1]) : NULL;
  if (argc > 3 || (argc > 1 && spec == NULL))
    {
      g_autofree char *known = list_settings ();

      sas_cli_misused (error, _("The settings are: %s."), known);
      return SAS_CLI_USAGE;
    }
  if (argc == 3 && !check_setting (spec, argv[2], error))
    return SAS_CLI_USAGE;
  db = sas_cli_open (cli, argc == 3 ? SAS_DB_READ_WRITE : SAS_DB_READ_ONLY, error);
  if (db == NULL)
    return SAS_CLI_FAILED;
  if (argc == 3)
    done = set_setting (db, spec, argv[2], error);
  else
    done = spec != NULL ? print_setting (db, spec, FALSE, error) : print_settings (db, error);
  return done ? SAS_CLI_DONE : SAS_CLI_FAILED;
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
