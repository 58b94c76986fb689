/* The register of follow-ups: list, set, and its steps. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-follow-up-store.h"
#include "sas-i18n.h"
#include "sas-office-index.h"
#include "sas-roster-store.h"

/* --- list --- */

static json_t *
row_to_json (const SasFollowUpRow *row)
{
  json_t *json = sas_record_to_json (&sas_follow_up_type, row->follow_up);
  g_autofree char *index = sas_fraction_to_fixed (row->index, 1);

  json_object_set_new (json, "standing", json_string (sas_standings[row->standing]));
  json_object_set_new (json, "name", json_string (row->name));
  json_object_set_new (json, "unit", row->unit != NULL ? json_string (row->unit) : json_null ());
  json_object_set_new (json, "predicate", row->predicate != SAS_PREDICATE_NONE ? json_string (sas_predicates[row->predicate]) : json_null ());
  json_object_set_new (json, "label", json_string (sas_follow_up_label (row->follow_up->kind)));
  json_object_set_new (json, "basis", json_string (sas_follow_up_basis (row->follow_up->kind)));
  json_object_set_new (json, "group", json_string (sas_follow_up_groups[sas_follow_up_group (row->follow_up->kind)]));
  if (!sas_fraction_is_none (row->index))
    json_object_set_new (json, "index", json_pack ("{s:s, s:s}", "label", sas_office_index_label (), "value", index));
  return json;
}

static gboolean
print_rows (GPtrArray *list, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "standing", "due", "nip", "name", "year", "period", "kind", "action", "owner", "decree", "done",
                                          "note", "basis", "id", NULL };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; i < list->len; i++)
    {
      const SasFollowUpRow *row = g_ptr_array_index (list, i);
      const SasFollowUp *one = row->follow_up;
      g_autofree char *due = sas_date_to_iso (one->due), *done = sas_date_to_iso (one->done), *year = g_strdup_printf ("%d", one->year);

      json_array_append_new (array, row_to_json (row));
      sas_cli_add_row (rows, sas_standings[row->standing], due, one->nip, row->name, year, sas_periods[one->period],
                       sas_follow_up_kinds[one->kind], one->action, one->owner, one->decree, done, one->note,
                       sas_follow_up_basis (one->kind), one->id, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

gboolean
sas_cli_list_follow_ups (SasDb *db, const SasCliListOptions *options, GError **error)
{
  SasCli cli = { NULL, options->as };
  int standing = options->state != NULL ? sas_word_find (sas_standings, SAS_STANDINGS, options->state) : 0;
  int period = options->period != NULL ? sas_cli_period (options->period, error) : 0;
  const SasFollowUpFilter filter = {
    .year = options->year, .by_period = options->period != NULL, .period = (SasPeriod) MAX (period, 0), .unit = options->unit,
    .nip = options->nip, .find = options->find, .standings = options->state != NULL && standing >= 0 ? 1u << standing : 0,
  };
  SasDate today = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (standing < 0)
    return sas_cli_misused (error, _("“%s” is no state of a follow-up: proposed, open, due, late, done, dismissed are."), options->state);
  if (today == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
  roster = period >= 0 ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (&cli, roster, error) : NULL;
  list = actor != NULL ? sas_follow_up_store_list (db, roster, &filter, today, actor, error) : NULL;
  return list != NULL && print_rows (list, options, error);
}

/* --- set --- */

gboolean
sas_cli_set_follow_up (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasFollowUp) follow_up = sas_record_from_json (&sas_follow_up_type, json, error);
  g_autoptr (SasRoster) roster = follow_up != NULL ? sas_roster_store_load (db, error) : NULL;

  return roster != NULL && sas_follow_up_store_save (db, roster, follow_up, sas_date_today (), actor, error);
}

/* --- its steps --- */

typedef struct
{
  char *id, *nip, *period, *kind, *owner, *action, *due, *decree, *decree_date, *note, *date;
  int   year;
} StepOptions;

static void
step_options_clear (StepOptions *options)
{
  char *const texts[] = { options->id, options->nip, options->period, options->kind, options->owner, options->action, options->due,
                          options->decree, options->decree_date, options->note, options->date };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StepOptions, step_options_clear)

static gboolean
is_named (const StepOptions *options, GError **error)
{
  gboolean by_cause = options->nip != NULL && options->year > 0 && options->kind != NULL;

  return options->id != NULL || by_cause ||
         sas_cli_misused (error, _("--id names an entry of the register; --nip, --year, --period and --kind a proposal."));
}

/* (transfer full) */
static SasFollowUp *
find_entry (SasDb *db, const StepOptions *options, GError **error)
{
  int period = options->id == NULL ? sas_cli_period (options->period, error) : 0;
  int kind = options->kind != NULL ? sas_word_find (sas_follow_up_kinds, SAS_FOLLOW_UPS, options->kind) : 0;

  if (kind < 0)
    sas_cli_misused (error, _("“%s” is no kind of follow-up."), options->kind);
  if (kind < 0 || period < 0)
    return NULL;
  if (options->id != NULL)
    return sas_follow_up_store_load (db, options->id, error);
  return sas_follow_up_store_find (db, options->nip, options->year, (SasPeriod) period, (SasFollowUpKind) kind, error);
}

/* NULL: leaves @date. */
static gboolean
read_date (const char *text, SasDate *date, GError **error)
{
  if (text != NULL)
    *date = sas_date_parse (text);
  return text == NULL || *date != SAS_DATE_NONE || sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), text);
}

static gboolean
apply (SasFollowUp *follow_up, const StepOptions *options, GError **error)
{
  const struct { const char *field, *text; } texts[] = {
    { "action", options->action }, { "owner_nip", options->owner }, { "decree", options->decree },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL)
      sas_record_set_text (&sas_follow_up_type, follow_up, texts[i].field, texts[i].text);
  if (options->owner != NULL)
    sas_record_set_text (&sas_follow_up_type, follow_up, "owner", NULL);
  return read_date (options->due, &follow_up->due, error) && read_date (options->decree_date, &follow_up->decree_date, error);
}

static gboolean
take_step (SasDb *db, SasCli *cli, SasFollowUpStep step, const StepOptions *options, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (SasFollowUp) follow_up = actor != NULL && is_named (options, error) ? find_entry (db, options, error) : NULL;
  SasDate day = sas_date_today ();

  if (follow_up == NULL || !apply (follow_up, options, error) || !read_date (options->date, &day, error) ||
      !sas_follow_up_store_act (db, roster, follow_up, step, options->note, day, actor, error))
    return FALSE;
  g_print ("%s\n", sas_follow_up_states[follow_up->state]);
  return TRUE;
}

SasCliExit
sas_command_follow_up (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (StepOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "id", 0, 0, G_OPTION_ARG_STRING, &options.id, N_("An entry, as `list follow-ups` names it"), "ID" },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Or about whom"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_("guidance, counselling, sanction, ... as `list follow-ups` names it"), N_("KIND") },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, N_("Who sees to it; who usually does when not given"), "NIP" },
    { "action", 0, 0, G_OPTION_ARG_STRING, &options.action, N_("What is done"), N_("TEXT") },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_("Until when"), N_("DATE") },
    { "decree", 0, 0, G_OPTION_ARG_STRING, &options.decree, N_("Number of the letter"), N_("TEXT") },
    { "decree-date", 0, 0, G_OPTION_ARG_STRING, &options.decree_date, N_("Day of the letter"), N_("DATE") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("What came of it; why it is dismissed"), N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("The day; today when not given"), N_("DATE") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  int step;

  if (!sas_cli_parse ("follow-up", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  step = sas_word_find (sas_follow_up_steps, SAS_FOLLOW_UP_STEPS, argv[1]);
  if (step < 0)
    return sas_cli_misused (error, _("“%s” is no step of a follow-up: take, done, dismiss, reopen are."), argv[1]) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL && take_step (db, cli, (SasFollowUpStep) step, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
