/* history: one person over all years. */
#include "config.h"
#include "sas-cli.h"
#include "sas-i18n.h"
#include "sas-person-history.h"
#include "sas-roster-store.h"

static json_t *
word_json (const char *word)
{
  return word != NULL ? json_string (word) : json_null ();
}

static json_t *
evaluation_json (const SasEvaluationRow *row)
{
  return json_pack ("{s:i, s:s, s:s, s:o, s:o, s:o}", "year", row->year, "period", sas_periods[row->period], "state",
                    sas_evaluation_states[row->state], "result_rating", word_json (sas_ratings[row->result_rating]), "behaviour_rating",
                    word_json (sas_ratings[row->behaviour_rating]), "predicate", word_json (sas_predicates[row->predicate]));
}

static json_t *
follow_up_json (const SasFollowUpRow *row)
{
  json_t *json = sas_record_to_json (&sas_follow_up_type, row->follow_up);

  json_object_set_new (json, "standing", json_string (sas_standings[row->standing]));
  json_object_set_new (json, "label", json_string (sas_follow_up_label (row->follow_up->kind)));
  return json;
}

/* (transfer full) */
static json_t *
history_json (const SasPersonHistory *history, const SasPerson *person)
{
  g_autofree char *name = sas_person_full_name (person);
  json_t *evaluations = json_array (), *follow_ups = json_array ();

  for (guint i = 0; i < history->evaluations->len; i++)
    json_array_append_new (evaluations, evaluation_json (g_ptr_array_index (history->evaluations, i)));
  for (guint i = 0; i < history->follow_ups->len; i++)
    json_array_append_new (follow_ups, follow_up_json (g_ptr_array_index (history->follow_ups, i)));
  return json_pack ("{s:s, s:s, s:s, s:o, s:o, s:o}", "nip", person->nip, "name", name, "position", person->position, "evaluations", evaluations,
                    "follow_ups", follow_ups, "credit", history->credit != NULL ? sas_credit_sheet_to_json (history->credit) : json_null ());
}

static gboolean
print_history (SasCli *cli, SasDb *db, const char *nip, int year, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  SasDate today = sas_date_today ();
  g_autoptr (SasPersonHistory) history = actor != NULL ? sas_person_history_load (db, roster, nip, year > 0 ? year : (int) sas_date_year (today),
                                                                                  today, actor, error) : NULL;
  g_autoptr (json_t) json = history != NULL ? history_json (history, sas_roster_person (roster, nip)) : NULL;

  if (json != NULL)
    sas_cli_print_json (json);
  return json != NULL;
}

SasCliExit
sas_command_history (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL;
  int year = 0;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Whose"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Angka kredit up to the end of which year; this one when not given"), N_("YEAR") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("history", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (nip == NULL)
    return sas_cli_misused (error, _("--nip says whose history.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  return db != NULL && print_history (cli, db, nip, year, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
