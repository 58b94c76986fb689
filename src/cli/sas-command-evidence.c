/* evidence: files that show a result. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-evidence-store.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

typedef struct { char *nip, *period, *output, *format; int year, result, indicator; gboolean link, force; } Options;

static void
options_clear (Options *options)
{
  g_free (options->nip);
  g_free (options->period);
  g_free (options->output);
  g_free (options->format);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Who acts on whose evidence; the store stays open as long as this. */
typedef struct { SasDb *db; SasRoster *roster; SasActor *actor; const char *reviewer; } Session;

static void
session_clear (Session *session)
{
  g_clear_pointer (&session->actor, sas_actor_free);
  g_clear_pointer (&session->roster, sas_roster_unref);
  g_clear_pointer (&session->db, sas_db_close);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Session, session_clear)

static gboolean
begin (Session *session, SasCli *cli, SasDbMode mode, GError **error)
{
  session->db = sas_cli_open (cli, mode, error);
  session->roster = session->db != NULL ? sas_roster_store_load (session->db, error) : NULL;
  session->actor = session->roster != NULL ? sas_cli_actor (cli, session->roster, error) : NULL;
  return session->actor != NULL;
}

/* The evidence with @id, and who reviews whom it is about. (transfer full) */
static SasEvidence *
find (Session *session, const char *id, GError **error)
{
  SasEvidence *evidence = sas_evidence_store_load (session->db, id, error);

  if (evidence != NULL)
    session->reviewer = sas_cli_reviewer (session->db, session->roster, evidence->nip, evidence->year);
  return evidence;
}

static gboolean
says_whose (const Options *options, GError **error)
{
  return (options->nip != NULL && options->year > 0) || sas_cli_misused (error, _("--nip and --year say about whom, of which year."));
}

static void
print_warnings (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      g_printerr ("- %s (%s)\n", finding->message, finding->basis);
    }
}

void
sas_cli_warn_of_evidence (SasDb *db, const SasEvaluation *evaluation, const SasActor *actor, const char *reviewer)
{
  g_autoptr (GPtrArray) findings =
    sas_evidence_store_check (db, evaluation->nip, evaluation->year, evaluation->period, actor, reviewer, NULL, NULL);

  if (findings != NULL)
    print_warnings (findings);
}

/* --- add, remove --- */

static gboolean
add (SasCli *cli, const char *path, const Options *options, GError **error)
{
  g_auto (Session) session = { 0 };
  g_autoptr (SasEvidence) evidence = sas_record_new (&sas_evidence_type);
  int period = sas_cli_period (options->period, error);

  if (period < 0 || !says_whose (options, error) || !begin (&session, cli, SAS_DB_READ_WRITE, error))
    return FALSE;
  sas_record_set_text (&sas_evidence_type, evidence, "nip", options->nip);
  evidence->year = options->year;
  evidence->period = (SasPeriod) period;
  evidence->result = options->result;
  evidence->indicator = options->indicator;
  session.reviewer = sas_cli_reviewer (session.db, session.roster, options->nip, options->year);
  if (!sas_evidence_store_add (session.db, evidence, path, options->link, session.actor, session.reviewer, NULL, error))
    return FALSE;
  g_print ("%s\n", evidence->id);
  return sas_evidence_store_name (session.db, evidence, TRUE, session.actor, session.reviewer, error);
}

static gboolean
remove_ (SasCli *cli, const char *id, const Options *options, GError **error)
{
  g_auto (Session) session = { 0 };
  g_autoptr (SasEvidence) evidence = begin (&session, cli, SAS_DB_READ_WRITE, error) ? find (&session, id, error) : NULL;

  return evidence != NULL && sas_evidence_store_remove (session.db, id, session.actor, session.reviewer, error) &&
         sas_evidence_store_name (session.db, evidence, FALSE, session.actor, session.reviewer, error);
}

/* --- list, save, check --- */

static gboolean
list (SasCli *cli, const char *unused, const Options *options, GError **error)
{
  g_auto (Session) session = { 0 };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (json_t) array = json_array ();
  int period = options->period != NULL ? sas_cli_period (options->period, error) : -1;

  if ((options->period != NULL && period < 0) || !says_whose (options, error) || !begin (&session, cli, SAS_DB_READ_ONLY, error))
    return FALSE;
  session.reviewer = sas_cli_reviewer (session.db, session.roster, options->nip, options->year);
  found = sas_evidence_store_list (session.db, options->nip, options->year, period, session.actor, session.reviewer, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    json_array_append_new (array, sas_record_to_json (&sas_evidence_type, g_ptr_array_index (found, i)));
  return found != NULL && sas_cli_print_records (array, options->format, error);
}

static gboolean
save (SasCli *cli, const char *id, const Options *options, GError **error)
{
  g_auto (Session) session = { 0 };
  g_autoptr (SasEvidence) evidence = NULL;
  g_autofree char *place = NULL;

  if (options->output == NULL)
    return sas_cli_misused (error, _("--output names the file or folder to write to."));
  evidence = begin (&session, cli, SAS_DB_READ_ONLY, error) ? find (&session, id, error) : NULL;
  place = evidence != NULL ? sas_evidence_store_save (session.db, id, options->output, options->force, session.actor, session.reviewer, NULL, error)
                           : NULL;
  if (place != NULL)
    g_print ("%s\n", place);
  return place != NULL;
}

static gboolean
check (SasCli *cli, const char *unused, const Options *options, GError **error)
{
  g_auto (Session) session = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (json_t) array = json_array ();
  int period = sas_cli_period (options->period, error);

  if (period < 0 || !says_whose (options, error) || !begin (&session, cli, SAS_DB_READ_ONLY, error))
    return FALSE;
  session.reviewer = sas_cli_reviewer (session.db, session.roster, options->nip, options->year);
  findings = sas_evidence_store_check (session.db, options->nip, options->year, (SasPeriod) period, session.actor, session.reviewer, NULL, error);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      json_array_append_new (array, json_pack ("{s:s, s:s, s:s, s:s}", "rule", finding->rule, "path", finding->path, "message", finding->message,
                                               "basis", finding->basis));
    }
  return findings != NULL && sas_cli_print_records (array, options->format, error);
}

static const struct { const char *name; int words; gboolean (*run) (SasCli *, const char *, const Options *, GError **); } verbs[] = {
  { "add", 2, add }, { "list", 1, list }, { "save", 2, save }, { "remove", 2, remove_ }, { "check", 1, check },
};

SasCliExit
sas_command_evidence (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { .result = -1, .indicator = -1 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("add, list, check: whose results; of --as when not given"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "result", 0, 0, G_OPTION_ARG_INT, &options.result, N_("add: which result of the plan it shows, from 0"), "N" },
    { "indicator", 0, 0, G_OPTION_ARG_INT, &options.indicator, N_("add: and which indicator of it, from 0"), "N" },
    { "link", 0, 0, G_OPTION_ARG_NONE, &options.link, N_("add: leave the file where it is, and record only its place and digest"), NULL },
    { "output", 0, 0, G_OPTION_ARG_STRING, &options.output, N_("save: the file, or the folder to put it in"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("save: write over what is there"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };

  if (!sas_cli_parse ("evidence", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  if (options.nip == NULL)
    options.nip = g_strdup (cli->as);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, argv[1]))
      return sas_cli_arguments (argc, verbs[i].words, error) && verbs[i].run (cli, argc > 2 ? argv[2] : NULL, &options, error)
             ? SAS_CLI_DONE : SAS_CLI_FAILED;
  sas_cli_misused (error, _("add, list, save, remove or check?"));
  return SAS_CLI_USAGE;
}
