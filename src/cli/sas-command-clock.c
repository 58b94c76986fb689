/* clock: what the statutory terms ask for, as of a day. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-evaluation-clock.h"
#include "sas-evaluation-store.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"
#include "sas-task.h"

typedef struct { char *unit, *nip, *date, *format; int year; gboolean all; } ClockOptions;

static void
clock_options_clear (ClockOptions *options)
{
  g_free (options->unit);
  g_free (options->nip);
  g_free (options->date);
  g_free (options->format);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ClockOptions, clock_options_clear)

typedef struct
{
  const ClockOptions *options;
  SasRoster          *roster;
  SasCalendar        *calendar;
  SasPeriodWindow     window;
  SasDate             today;
  GPtrArray          *rows;
} Clock;

/* (nullable) */
static const char *
number_of (const Clock *clock, const SasEvaluationRow *row, SasRoles who)
{
  const SasPerson *reviewer;

  if (who != SAS_ROLE_REVIEWER)
    return who == SAS_ROLE_EMPLOYEE ? row->nip : row->appraiser;
  reviewer = sas_roster_reviewer_above (clock->roster, row->nip, row->appraiser,
                                        sas_period_to (row->period, row->year));
  return reviewer != NULL ? reviewer->nip : NULL;
}

static void
add_due (Clock *clock, const SasEvaluationRow *row, const SasDue *due)
{
  static const struct { SasRoles role; const char *word; } words[] = {
    { SAS_ROLE_EMPLOYEE, "employee" }, { SAS_ROLE_APPRAISER, "appraiser" }, { SAS_ROLE_REVIEWER, "reviewing-superior" },
  };
  int days = sas_calendar_days_between (clock->calendar, clock->today, due->due);
  SasTaskUrgency urgency = sas_task_urgency (clock->calendar, clock->today, due->due);
  g_autofree char *date = sas_date_to_iso (due->due);
  g_autofree char *left = g_strdup_printf ("%d", days);
  g_autofree char *year = g_strdup_printf ("%d", row->year);
  const char *who = "";

  if (urgency == SAS_TASK_LATER && !clock->options->all)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (due->who == words[i].role)
      who = words[i].word;
  sas_cli_add_row (clock->rows, date, left, sas_task_urgencies[urgency], due->action, who, number_of (clock, row, due->who), row->nip, row->name, year,
                   sas_periods[row->period], sas_evaluation_states[row->state], due->basis, NULL);
}

static void
add_evaluation (Clock *clock, const SasEvaluationRow *row)
{
  const SasEvaluationTimes times = {
    .state = row->state, .evaluator = row->evaluator, .period = row->period, .year = row->year, .conclusive = row->final_without_objection,
    .window_closes = sas_period_window_closes (&clock->window, row->period, row->year, clock->calendar),
    .signed_ = row->signed_, .received = row->received, .objected = row->objected, .today = clock->today,
  };
  g_autoptr (GArray) list = sas_evaluation_due (&times, clock->calendar);

  for (guint i = 0; i < list->len; i++)
    add_due (clock, row, &g_array_index (list, SasDue, i));
}

/* By the day, which is the first cell of a row; the headings stay first. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(char **const *) a)[0], (*(char **const *) b)[0]);
}

static gboolean
run (SasDb *db, const ClockOptions *options, GError **error)
{
  static const char *const headings[] = { "due", "days", "urgency", "action", "who", "who_nip", "nip", "name", "year", "period", "state",
                                          "basis", NULL };
  const SasEvaluationFilter filter = { .year = options->year, .unit = options->unit, .nip = options->nip };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasCalendar) calendar = roster != NULL ? sas_holiday_store_calendar (db, error) : NULL;
  g_autoptr (GPtrArray) evaluations = calendar != NULL ? sas_evaluation_store_list (db, &filter, error) : NULL;
  Clock clock = { options, roster, calendar, sas_period_window_default, SAS_DATE_NONE, rows };

  if (evaluations == NULL)
    return FALSE;
  clock.window = sas_evaluation_store_window (db);
  clock.today = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  if (clock.today == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
  for (guint i = 0; i < evaluations->len; i++)
    add_evaluation (&clock, g_ptr_array_index (evaluations, i));
  if (rows->len > 2)
    qsort (rows->pdata + 1, rows->len - 1, sizeof (gpointer), compare_rows);
  return sas_cli_print_rows (rows, options->format, error);
}

SasCliExit
sas_command_clock (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (ClockOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("As of this day; today when not given"), N_("DATE") },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Only this year"), N_("YEAR") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("Only this unit and those below"), N_("UNIT") },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Only this person"), "NIP" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Also what is due in more than five working days"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("clock", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  return db != NULL && run (db, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
