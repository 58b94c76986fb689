/* counselling: records in confidence. They are in no other command. */
#include "config.h"
#include <string.h>
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-counselling-store.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

static gboolean
add (SasDb *db, SasRoster *roster, const SasActor *actor, const char *path, const char *format, GError **error)
{
  gsize length = 0;
  g_autofree char *text = sas_cli_read (path, &length, error);
  g_autoptr (json_t) json = text != NULL ? sas_json_parse (text, (gssize) length, error) : NULL;
  g_autoptr (SasCounselling) counselling = json != NULL ? sas_record_from_json (&sas_counselling_type, json, error) : NULL;

  if (counselling == NULL ||
      !sas_counselling_store_save (db, counselling, actor, sas_cli_reviewer (db, roster, counselling->nip, counselling->year), error))
    return FALSE;
  g_print ("%s\n", counselling->id);
  return TRUE;
}

static gboolean
show (SasDb *db, SasRoster *roster, const SasActor *actor, const char *id, const char *format, GError **error)
{
  g_autoptr (SasCounselling) counselling = sas_counselling_store_load (db, id, actor, error);
  g_autoptr (json_t) json = counselling != NULL ? sas_record_to_json (&sas_counselling_type, counselling) : NULL;

  if (json != NULL)
    sas_cli_print_json (json);
  return json != NULL;
}

/* That there are some, for those who may open them; what they say shows `show`. */
static gboolean
list (SasDb *db, SasRoster *roster, const SasActor *actor, const char *unused, const char *format, GError **error)
{
  g_autoptr (GPtrArray) records = sas_counselling_store_list (db, actor, error);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SasCounselling *one = g_ptr_array_index (records, i);
      g_autofree char *date = sas_date_to_iso (one->date);

      json_array_append_new (array, json_pack ("{s:s, s:s, s:i, s:s, s:s, s:s}", "id", one->id, "nip", one->nip, "year", one->year,
                                               "kind", sas_counselling_kinds[one->kind], "date", date, "by", one->by));
    }
  return records != NULL && sas_cli_print_records (array, format, error);
}

typedef gboolean (*Run) (SasDb *db, SasRoster *roster, const SasActor *actor, const char *argument, const char *format, GError **error);
static const struct { const char *name; int words; SasDbMode mode; Run run; } verbs[] = {
  { "add", 2, SAS_DB_READ_WRITE, add }, { "list", 1, SAS_DB_READ_ONLY, list }, { "show", 2, SAS_DB_READ_ONLY, show },
};

static gboolean
run (SasCli *cli, guint verb, const char *argument, const char *format, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;

  if (cli->as == NULL)
    return sas_cli_misused (error, _("Counselling is in confidence: --as says who opens it."));
  db = sas_cli_open (cli, verbs[verb].mode, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  return actor != NULL && verbs[verb].run (db, roster, actor, argument, format, error);
}

SasCliExit
sas_command_counselling (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };

  if (!sas_cli_parse ("counselling", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, argv[1]))
      return sas_cli_arguments (argc, verbs[i].words, error) && run (cli, i, argc > 2 ? argv[2] : NULL, format, error) ? SAS_CLI_DONE
                                                                                                                    : SAS_CLI_FAILED;
  sas_cli_misused (error, _("add, list or show?"));
  return SAS_CLI_USAGE;
}
