#include "config.h"
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"

/* In the order in which an office meets them. */
static const SasCommand commands[] = {
  { "create",  "[--sample] [--office NAME] [--place PLACE]", N_("Make a new office file"), sas_command_create },
  { "import",  "FILE [--kind staff|units|assignments|holidays|plans|results] [--nip NIP --year YEAR] [--dry-run] [--format table|json]", N_("Take in staff, units, assignments, holidays, or the results of a plan"), sas_command_import },
  { "list",    "staff|units|assignments|plans|evaluations|organisations|actions|log|feedback|requests|guidance|takeovers|monitoring|extensions|follow-ups|legacy|printed|notes|dialogues|tasks|holidays|teams|workblocks|audit [FILTER...] [--format table|csv|json] [--output FILE.xlsx|FILE.csv [--force]]", N_("List what the office file holds"), sas_command_list },
  { "show",    "plan|evaluation|organisation|actions|dialogue|team|workblock [--nip NIP] [--year YEAR] [--period PERIOD] [--unit UNIT] [--version N] [--name TEXT]", N_("Print a plan, an evaluation, a unit's predicate, an action plan, a dialogue, team or workblock as JSON"), sas_command_show },
  { "set",     "plan|evaluation|organisation|actions|feedback|guidance|takeover|follow-up|credit|legacy|dialogue|team|workblock FILE.json [--nip NIP] [--year YEAR] | holiday DATE NAME [--kind national|joint]", N_("Store what `show` prints, its state aside; or a holiday"), sas_command_set },
  { "remove",  "holiday DATE | legacy --nip NIP --year YEAR [--period PERIOD]", N_("Take out a holiday of the office, or an old year that was recorded"), sas_command_remove },
  { "matrix",  "show --nip NIP --year YEAR | set FILE.json [--year YEAR] [--dry-run]", N_("Who carries what of a leader's results"), sas_command_matrix },
  { "draft",   "--from-matrix --nip NIP --year YEAR [FILE.json] [--dry-run]", N_("Make a draft for everybody of a matrix who has none"), sas_command_draft },
  { "copy",    "--nip NIP --year YEAR [--from-year YEAR | --to NIP,NIP [--results N,N]]", N_("Start a plan from the one of an earlier year; give results to others"), sas_command_copy },
  { "library", "find TEXT [--position POSITION] [--unit UNIT] | import FILE [--dry-run] | rebuild", N_("Results that earlier plans and sheets offer"), sas_command_library },
  { "act",     "ACTION --nip NIP --year YEAR [--period PERIOD] [--note TEXT] [--place PLACE] [--date DATE] [...]", N_("Take one step of the workflow"), sas_command_act },
  { "open",    "--year YEAR --period PERIOD [--unit UNIT]", N_("Open the evaluations of a period"), sas_command_open },
  { "log",     "TEXT --nip NIP [--date DATE] [--result N] [--indicator N] | [TEXT] --id ID [--date DATE] [...] | --id ID --remove", N_("Note in a line what was done on a day; change such a line"), sas_command_log },
  { "request", "ask --nip NIP --year YEAR --of NIP (--result N [--indicator N] | --behaviour VALUE) --until DATE [--text TEXT] [--role ROLE] | answer ID --text TEXT [--polarity positive|negative] [--hidden] | decline ID --note TEXT | withdraw ID", N_("Ask somebody for feedback; answer, decline or take back the question"), sas_command_request },
  { "collect", "--nip NIP --year YEAR [--period PERIOD] [--log [--entry ID] [--result N]]", N_("Put the feedback of a period, or lines of the log, into its evaluation"), sas_command_collect },
  { "rate",    "--from FILE --year YEAR [--period PERIOD] [--all-or-nothing] [--format table|csv|json]", N_("Rate many from a file: number, result, behaviour, reason"), sas_command_rate },
  { "suggest", "--nip NIP --year YEAR [--period PERIOD]", N_("What the record of an evaluation suggests: ratings and why, what is missing, notes"), sas_command_suggest },
  { "evidence", "add FILE --nip NIP --year YEAR [--period PERIOD] --result N [--indicator N] [--link] | list|check --nip NIP --year YEAR [--period PERIOD] | save ID --output FILE|FOLDER | remove ID", N_("Files that show a result: taken in or linked"), sas_command_evidence },
  { "counselling", "add FILE.json | list [--format table|csv|json] | show ID", N_("Records in confidence, for those who are named in them"), sas_command_counselling },
  { "extend",  "--year YEAR --until DATE --number TEXT --date DATE | --year YEAR --remove", N_("Let the annual evaluation of a year go on, by letter"), sas_command_extend },
  { "follow-up", "take|done|dismiss|reopen (--id ID | --nip NIP --year YEAR [--period PERIOD] --kind KIND) [--note TEXT] [...]", N_("Take up what an evaluation gives cause for, and say what came of it"), sas_command_follow_up },
  { "clock",   "[--date DATE] [--year YEAR] [--unit UNIT] [--nip NIP] [--all]", N_("What the statutory terms ask for, and who has to do it"), sas_command_clock },
  { "distribution", "--year YEAR [--period PERIOD] [--unit UNIT] [--format table|csv|json]", N_("How predicates fall in the units, beside the pattern that is to be expected"), sas_command_distribution },
  { "search",  "TEXT [--limit N] [--format table|csv|json]", N_("Find people, units, plans and results by parts of words"), sas_command_search },
  { "figures", "[--scope team|unit|office] [--unit UNIT] [--year YEAR] [--period PERIOD] [--people WHAT] [--output FILE.pdf|FILE.xlsx|FILE.csv] [--format table|csv|json]", N_("Every number of the dashboard"), sas_command_figures },
  { "history", "--nip NIP [--year YEAR]", N_("A person over the years, as JSON: predicates, follow-ups, angka kredit"), sas_command_history },
  { "credit",  "--nip NIP --year YEAR", N_("Angka kredit of a functional PNS, as JSON"), sas_command_credit },
  { "ranking", "--year YEAR [--period PERIOD] [--unit UNIT] [--format table|csv|json]", N_("Who stands where in a unit, by predicate"), sas_command_ranking },
  { "bias",    "--appraiser NIP --year YEAR [--period PERIOD] [--format table|csv|json]", N_("Habits that show in an appraiser's ratings, for his own eyes"), sas_command_bias },
  { "amend",   "--nip NIP --year YEAR --reason TEXT [--from DATE]", N_("Open a new version of a plan that was set"), sas_command_amend },
  { "compare", "--nip NIP --year YEAR --version A [--with B] [--format table|csv|json]", N_("Say what differs between two versions of a plan"), sas_command_compare },
  { "print",   "--form FORM --year YEAR [--period PERIOD] (--nip NIP|--unit UNIT|--all) --output FILE.pdf|FOLDER", N_("Print official forms as PDF"), sas_command_print },
  { "receive", "CODE... [--date DATE] [--undo]", N_("Tick the printed sheets that came back signed, by the code at their foot"), sas_command_receive },
  { "scan",    "CODE FILE | CODE --output FILE|FOLDER", N_("Keep the scan of signed sheets with their entry, or write it out"), sas_command_scan },
  { "check-paper", "CODE|FILE.pdf [--format table|json]", N_("Say whether a sheet or a PDF is of this office, and unchanged"), sas_command_check_paper },
  { "export",  "FILE.xlsx|FILE.csv --kind staff | --kind plans --year YEAR [--unit UNIT] | --kind allowance --year YEAR [--unit UNIT] [--factors FILE.csv]", N_("Write a list for Excel or LibreOffice"), sas_command_export },
  { "setting", "[KEY [VALUE]]", N_("Show or change a setting of the office"), sas_command_setting },
  { "backup",  "FILE", N_("Copy the office file, whole and verified"), sas_command_backup },
  { "restore", "FILE --output NEW", N_("Make an office file from a backup"), sas_command_restore },
  { "check",   "[--full]", N_("Look the office file over"), sas_command_check },
  { "bench-data", "--staff N [--years N] [--last YEAR] [--seed N] [--output FILE]", N_("Make up an agency of any size, for trials and benches"), sas_command_bench },
  { "rule",    "KIND | --list", N_("Ask the rules alone: JSON in, JSON out"), sas_command_rule },
  { "check-text", "[--as result|indicator] < LINES", N_("Say how results or indicators are worded, one a line"), sas_command_text },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _("Usage: sasaran-cli [--store FILE] [--as NIP] COMMAND [OPTION...]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n             %s\n", commands[i].name, _(commands[i].summary), commands[i].usage);
  g_print ("\n%s\n", _("--store FILE (or SASARAN_STORE) names the office file; without it, the one the window uses.\n"
                       "--as NIP says for whom it acts; without it, the operator of this PC does.\n"
                       "`sasaran-cli COMMAND --help` tells more.\n"
                       "Exit status: 0 done; 1 could not be done, nothing changed; 2 wrong usage; 3 some of a batch failed."));
}

static const SasCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/* "--store FILE" or "--store=FILE". Returns how many words it took; one at the end without its value is not taken. */
static int
take_option (int argc, char **argv, const char *name, char **value)
{
  gsize length = strlen (name);
  gboolean joined = argc > 0 && g_str_has_prefix (argv[0], name) && argv[0][length] == '=';

  if (!joined && (argc < 2 || !g_str_equal (argv[0], name)))
    return 0;
  g_free (*value);
  *value = g_strdup (joined ? argv[0] + length + 1 : argv[1]);
  return joined ? 1 : 2;
}

/* The options before the command, by hand: GOption would take those after it too. */
static int
parse_common (SasCli *cli, int argc, char **argv)
{
  int at = MIN (argc, 1);
  int taken;

  while ((taken = take_option (argc - at, argv + at, "--store", &cli->store)) > 0 ||
         (taken = take_option (argc - at, argv + at, "--as", &cli->as)) > 0)
    at += taken;
  return at;
}

/* "--store" or "--as" as the last word. */
static gboolean
lacks_value (const char *word)
{
  return g_str_equal (word, "--store") || g_str_equal (word, "--as");
}

/* What was to be printed and never arrived (a full disk) is no success. */
static int
flush (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  g_printerr ("%s\n", _("The output could not be written in full."));
  return status == SAS_CLI_DONE ? SAS_CLI_FAILED : status;
}

static int
report (SasCliExit status, const GError *error)
{
  if (error == NULL)
    return status;
  g_printerr ("%s\n", error->message);
  if (error->domain == G_OPTION_ERROR)
    return SAS_CLI_USAGE;
  return status == SAS_CLI_DONE ? SAS_CLI_FAILED : status;
}

static int
run (int argc, char **argv)
{
  SasCli cli = { g_strdup (g_getenv ("SASARAN_STORE")), NULL };
  int at = parse_common (&cli, argc, argv);
  const SasCommand *command = at < argc ? find_command (argv[at]) : NULL;
  g_autoptr (GError) error = NULL;
  int status = SAS_CLI_USAGE;

  if (command != NULL)
    {
      status = command->run (&cli, argc - at, argv + at, &error);
      status = report ((SasCliExit) status, error);
    }
  else if (at < argc && g_str_equal (argv[at], "--version"))
    {
      g_print ("sasaran-cli %s\n", SASARAN_VERSION);
      status = SAS_CLI_DONE;
    }
  else if (at < argc && g_str_equal (argv[at], "--help"))
    {
      print_help ();
      status = SAS_CLI_DONE;
    }
  else if (at < argc && lacks_value (argv[at]))
    g_printerr (_("%s wants a value: --store FILE, --as NIP. `sasaran-cli --help` tells more.\n"), argv[at]);
  else
    g_printerr ("%s\n", at < argc ? _("There is no such command. `sasaran-cli --help` lists them.") : _("Which command? `sasaran-cli --help` lists them."));
  g_free (cli.store);
  g_free (cli.as);
  return status;
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char **taken = NULL;  /* GOption drops words from it; they stay owned above */

  sas_i18n_init (NULL);
  g_set_prgname ("sasaran-cli");
#ifdef G_OS_WIN32
  arguments = g_win32_get_command_line ();
#else
  arguments = g_strdupv (argv);
#endif
  taken = g_memdup2 (arguments, (g_strv_length (arguments) + 1) * sizeof (char *));
  return flush (run ((int) g_strv_length (arguments), taken));
}
