/* Ratings of a whole team from a file, as the rating grid gives them: one row a person. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-evaluation-board.h"
#include "sas-i18n.h"
#include "sas-rating-file.h"
#include "sas-rating-view.h"
#include "sas-roster-store.h"

typedef struct
{
  SasDb      *db;
  SasRoster  *roster;
  SasActor   *actor;
  int         year;
  SasPeriod   period;
  GHashTable *boards;   /* SasEvaluationBoard by the NIP of who evaluates */
} Rating;

/* --- whose --- */

/* Who evaluates @nip: his appraiser, or the superior who took over. (nullable) */
static const char *
evaluator_of (const Rating *rating, const char *nip, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (rating->db, nip, rating->year, rating->period, NULL, error);
  const SasPerson *appraiser = evaluation != NULL && evaluation->appraiser != NULL ? sas_roster_person (rating->roster, evaluation->appraiser) : NULL;
  SasDate end = sas_period_to (rating->period, rating->year);

  if (evaluation != NULL && evaluation->evaluator == SAS_EVALUATOR_REVIEWER)
    appraiser = sas_roster_reviewer_above (rating->roster, nip, evaluation->appraiser, end);
  if (evaluation != NULL && appraiser == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("Nobody evaluates this person in the period."));
  return appraiser != NULL ? appraiser->nip : NULL;
}

static const SasEvaluationBoard *
board_of (const Rating *rating, const char *evaluator, GError **error)
{
  SasEvaluationBoard *board = g_hash_table_lookup (rating->boards, evaluator);

  if (board != NULL)
    return board;
  board = sas_evaluation_board_load (rating->db, evaluator, rating->year, rating->period, error);
  if (board != NULL)
    g_hash_table_insert (rating->boards, g_strdup (evaluator), board);
  return board;
}

/* (nullable) (transfer none) */
static const SasEvaluationMember *
member_of (const Rating *rating, const char *nip, GError **error)
{
  const char *evaluator = evaluator_of (rating, nip, error);
  const SasEvaluationBoard *board = evaluator != NULL ? board_of (rating, evaluator, error) : NULL;
  const SasEvaluationMember *member = board != NULL ? sas_evaluation_board_member (board, nip) : NULL;

  if (board != NULL && (member == NULL || member->evaluation == NULL))
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The period is not open for this person."));
  return member != NULL && member->evaluation != NULL ? member : NULL;
}

/* --- rating --- */

static gboolean
add_to_batch (const Rating *rating, const SasRatingLine *line, SasEvaluationBatch *batch, GError **error)
{
  const SasEvaluationMember *member = member_of (rating, line->nip, error);
  SasEvaluation *after;

  if (member == NULL)
    return FALSE;
  after = sas_evaluation_copy (member->evaluation);
  for (int part = 0; part < SAS_RATED_PARTS; part++)
    if (line->rating[part] != SAS_RATING_NONE)
      sas_evaluation_set_rating (after, (SasRatedPart) part, line->rating[part]);
  if (line->reason != NULL)
    sas_record_set_text (&sas_evaluation_type, after, "departure", line->reason);
  sas_evaluation_batch_add (batch, after, member->revision, member->unit, member->reviewer, member->head);
  return TRUE;
}

/* What stands after it: "rated", or "incomplete" where a rating or its reason is still missing. */
static const char *
verdict_of (const SasEvaluation *evaluation)
{
  return evaluation->state == SAS_EVALUATION_RATED ? "rated" : "incomplete";
}

static json_t *
outcome (const SasRatingLine *line, const char *verdict, const SasEvaluation *evaluation, const char *reason)
{
  return json_pack ("{s:i, s:s, s:s, s:s?, s:s?}", "row", (int) line->row, "nip", line->nip, "verdict", verdict,
                    "predicate", evaluation != NULL ? sas_predicates[evaluation->predicate] : NULL, "reason", reason);
}

static json_t *
outcome_stored (const Rating *rating, const SasRatingLine *line)
{
  g_autoptr (SasEvaluation) stands = sas_evaluation_store_load (rating->db, line->nip, rating->year, rating->period, NULL, NULL);
  gboolean rated = stands != NULL && stands->state == SAS_EVALUATION_RATED;

  return outcome (line, stands != NULL ? verdict_of (stands) : "incomplete", stands,
                  rated ? NULL : _("A rating or its reason is still missing: stored, but not rated yet."));
}

/* Everybody for himself: who cannot be rated is named, the others are. */
static json_t *
rate_each (const Rating *rating, const GPtrArray *lines)
{
  json_t *rows = json_array ();

  for (guint i = 0; i < lines->len; i++)
    {
      const SasRatingLine *line = g_ptr_array_index (lines, i);
      g_autoptr (SasEvaluationBatch) batch = sas_evaluation_batch_new (_("Rated"));
      g_autoptr (GError) error = NULL;
      gboolean stored = line->fault == NULL && add_to_batch (rating, line, batch, &error) &&
                        sas_evaluation_store_apply (rating->db, batch, rating->actor, &error);

      json_array_append_new (rows, stored ? outcome_stored (rating, line)
                                          : outcome (line, "refused", NULL, line->fault != NULL ? line->fault : error->message));
    }
  return rows;
}

/* All of them in one transaction, or nobody. (nullable) */
static json_t *
rate_all (const Rating *rating, const GPtrArray *lines, GError **error)
{
  g_autoptr (SasEvaluationBatch) batch = sas_evaluation_batch_new (_("Rated"));
  json_t *rows;

  for (guint i = 0; i < lines->len; i++)
    {
      const SasRatingLine *line = g_ptr_array_index (lines, i);

      if (line->fault != NULL)
        g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, line->fault);
      if (line->fault != NULL || !add_to_batch (rating, line, batch, error))
        {
          g_prefix_error (error, _("Row %u: "), line->row);
          return NULL;
        }
    }
  if (!sas_evaluation_store_apply (rating->db, batch, rating->actor, error))
    return NULL;
  rows = json_array ();
  for (guint i = 0; i < lines->len; i++)
    json_array_append_new (rows, outcome_stored (rating, g_ptr_array_index (lines, i)));
  return rows;
}

/* --- the command --- */

/* Each that is not rated, on stderr. How many. */
static guint
name_unrated (const json_t *rows)
{
  guint unrated = 0;
  size_t i;
  const json_t *row;

  json_array_foreach (rows, i, row)
    if (!g_str_equal (json_string_value (json_object_get (row, "verdict")), "rated"))
      {
        unrated++;
        g_printerr (_("Row %d, %s: %s\n"), (int) json_integer_value (json_object_get (row, "row")),
                    json_string_value (json_object_get (row, "nip")), json_string_value (json_object_get (row, "reason")));
      }
  return unrated;
}

static SasCliExit
rate_people (const Rating *rating, const GPtrArray *lines, gboolean whole, const char *format, GError **error)
{
  g_autoptr (json_t) rows = whole ? rate_all (rating, lines, error) : rate_each (rating, lines);

  if (rows == NULL || !sas_cli_print_records (rows, format, error))
    return SAS_CLI_FAILED;
  return name_unrated (rows) > 0 ? SAS_CLI_PARTLY : SAS_CLI_DONE;
}

SasCliExit
sas_command_rate (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *from = NULL, *word = NULL, *format = NULL;
  gboolean whole = FALSE;
  int year = 0, period;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("CSV, XLSX or JSON: number of the employee, result, behaviour, reason; “-”: from standard input"), N_("FILE") },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "all-or-nothing", 0, 0, G_OPTION_ARG_NONE, &whole, N_("One that cannot be rated stops all"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GHashTable) boards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sas_evaluation_board_free);

  if (!sas_cli_parse ("rate", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (from == NULL || year <= 0)
    return sas_cli_misused (error, _("--from names the file, --year the year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  bytes = period >= 0 ? sas_cli_read (from, &length, error) : NULL;
  lines = bytes != NULL ? sas_rating_file_read (bytes, length, error) : NULL;
  db = lines != NULL ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  if (actor == NULL)
    return SAS_CLI_FAILED;
  return rate_people (&(Rating) { db, roster, actor, year, (SasPeriod) period, boards }, lines, whole, format, error);
}
