/* Feedback that is asked for: the question, its answer, the word with which it is declined; and `list requests`. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-feedback-request-store.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

typedef SasFeedbackRequest Request;

static void
request_free (Request *request)
{
  sas_record_free (&sas_feedback_request_type, request);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

typedef struct
{
  char *nip, *of, *role, *behaviour, *text, *until, *note, *polarity;
  int   year, result, indicator;
  gboolean hidden;
} RequestOptions;

static void
request_options_clear (RequestOptions *options)
{
  char *const texts[] = { options->nip, options->of, options->role, options->behaviour, options->text, options->until, options->note, options->polarity };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RequestOptions, request_options_clear)

/* What a step works on. */
typedef struct { SasDb *db; SasRoster *roster; SasActor *actor; const SasCli *cli; const RequestOptions *options; } Step;

/* --- ask --- */

/* The day is asked for: a question without one waits for nobody. */
static gboolean
read_question (const Step *step, Request *request, GError **error)
{
  const RequestOptions *options = step->options;
  const struct { const char *field, *text; } texts[] = {
    { "nip", options->nip != NULL ? options->nip : step->cli->as }, { "giver_nip", options->of }, { "role", options->role },
    { "behaviour", options->behaviour }, { "text", options->text },
  };

  if (texts[0].text == NULL || options->of == NULL || options->until == NULL || options->year <= 0)
    return sas_cli_misused (error, _("--nip and --year say about whom, --of whom you ask, --until by when."));
  request->year = options->year;
  request->result = options->result;
  request->indicator = options->indicator;
  request->due = sas_date_parse (options->until);
  if (request->due == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->until);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL)
      sas_record_set_text (&sas_feedback_request_type, request, texts[i].field, texts[i].text);
  return TRUE;
}

static gboolean
ask (const Step *step, const char *id, GError **error)
{
  g_autoptr (Request) request = sas_record_new (&sas_feedback_request_type);

  if (!read_question (step, request, error) ||
      !sas_feedback_request_store_ask (step->db, step->roster, request, sas_date_today (), step->actor,
                                       sas_cli_reviewer (step->db, step->roster, request->nip, request->year), error))
    return FALSE;
  g_print ("%s\n", request->id);
  return TRUE;
}

/* --- answer, decline, withdraw --- */

static gboolean
answer (const Step *step, const char *id, GError **error)
{
  const RequestOptions *options = step->options;
  int polarity = options->polarity != NULL ? sas_word_find (sas_polarities, G_N_ELEMENTS (sas_polarities), options->polarity) : SAS_POLARITY_NONE;
  g_autoptr (Request) request = polarity >= 0 ? sas_feedback_request_store_load (step->db, id, step->actor, error) : NULL;
  const SasPerson *giver = request != NULL ? sas_roster_person (step->roster, request->giver_nip) : NULL;
  g_autofree char *name = giver != NULL ? sas_person_full_name (giver) : NULL;
  SasFeedback *feedback;
  gboolean done;

  if (polarity < 0)
    return sas_cli_misused (error, _("“%s” is no kind of feedback: positive, negative are."), options->polarity);
  if (request == NULL)
    return FALSE;
  feedback = sas_feedback_request_begin (request, name != NULL ? name : "", sas_date_today ());
  feedback->polarity = (SasPolarity) polarity;
  feedback->hidden = options->hidden;
  sas_record_set_text (&sas_feedback_type, feedback, "text", options->text != NULL ? options->text : "");
  done = sas_feedback_request_store_answer (step->db, id, feedback, step->actor,
                                            sas_cli_reviewer (step->db, step->roster, request->nip, request->year), error);
  if (done)
    g_print ("%s\n", feedback->id);
  sas_record_free (&sas_feedback_type, feedback);
  return done;
}

static gboolean
close_by (const Step *step, const char *id, SasRequestStep what, GError **error)
{
  return sas_feedback_request_store_close (step->db, id, what, step->options->note, sas_date_today (), step->actor, error);
}

static gboolean
decline (const Step *step, const char *id, GError **error)
{
  return close_by (step, id, SAS_REQUEST_DECLINE, error);
}

static gboolean
withdraw (const Step *step, const char *id, GError **error)
{
  return close_by (step, id, SAS_REQUEST_WITHDRAW, error);
}

static const struct { const char *name; int arguments; gboolean (*run) (const Step *step, const char *id, GError **error); } steps[] = {
  { "ask", 1, ask }, { "answer", 2, answer }, { "decline", 2, decline }, { "withdraw", 2, withdraw },
};

static gboolean
run (SasCli *cli, int argc, char **argv, const RequestOptions *options, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  guint i = 0;

  while (i < G_N_ELEMENTS (steps) && g_strcmp0 (argv[1], steps[i].name) != 0)
    i++;
  if (i == G_N_ELEMENTS (steps))
    return sas_cli_misused (error, _("Say ask, answer ID, decline ID or withdraw ID."));
  if (!sas_cli_arguments (argc, steps[i].arguments, error))
    return FALSE;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  return actor != NULL && steps[i].run (&(const Step) { db, roster, actor, cli, options }, argv[2], error);
}

SasCliExit
sas_command_request (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (RequestOptions) options = { .result = -1, .indicator = -1 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("About whom; about --as when not given"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Of which year"), N_("YEAR") },
    { "of", 0, 0, G_OPTION_ARG_STRING, &options.of, N_("Who is asked"), "NIP" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role, N_("As what: leader, peer, subordinate, service-recipient, stakeholder; by the staff data when not given"), N_("ROLE") },
    { "result", 0, 0, G_OPTION_ARG_INT, &options.result, N_("On this result of the plan, from 0"), "N" },
    { "indicator", 0, 0, G_OPTION_ARG_INT, &options.indicator, N_("And this indicator of it, from 0"), "N" },
    { "behaviour", 0, 0, G_OPTION_ARG_STRING, &options.behaviour, N_("Or on this of the seven values"), N_("VALUE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_("By when"), N_("DATE") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_("The question, or the answer"), N_("TEXT") },
    { "polarity", 0, 0, G_OPTION_ARG_STRING, &options.polarity, N_("Of the answer: positive, negative"), N_("KIND") },
    { "hidden", 0, 0, G_OPTION_ARG_NONE, &options.hidden, N_("The employee is not told who gave the answer"), NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("Why it is declined"), N_("TEXT") },
    { NULL }
  };

  if (!sas_cli_parse ("request", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  return run (cli, argc, argv, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- list requests --- */

gboolean
sas_cli_list_requests (SasDb *db, const SasCliListOptions *options, GError **error)
{
  SasCli cli = { NULL, options->as };
  int state = options->state != NULL ? sas_word_find (sas_request_states, SAS_REQUEST_STATES, options->state) : 0;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (json_t) array = json_array ();
  const char *reviewer;
  GPtrArray *requests;

  if (state < 0)
    return sas_cli_misused (error, _("“%s” is no state of a request: open, answered, declined, withdrawn are."), options->state);
  roster = sas_roster_store_load (db, error);
  actor = roster != NULL ? sas_cli_actor (&cli, roster, error) : NULL;
  reviewer = actor != NULL && options->nip != NULL ? sas_cli_reviewer (db, roster, options->nip, options->year) : NULL;
  requests = actor != NULL ? sas_feedback_request_store_list (db, options->nip, options->year, actor, reviewer, error) : NULL;
  if (requests == NULL)
    return FALSE;
  for (guint i = 0; i < requests->len; i++)
    {
      Request *request = g_ptr_array_index (requests, i);

      if (options->state == NULL || (int) request->state == state)
        json_array_append_new (array, sas_record_to_json (&sas_feedback_request_type, request));
      request_free (request);
    }
  g_ptr_array_unref (requests);
  return sas_cli_print_records (array, options->format, error);
}
