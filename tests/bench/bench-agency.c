/* An agency of 100,000 people and ten years: the dashboard, a key in the search, the import of its staff. bench-agency CLI FOLDER. The
 * office file is made once and kept in FOLDER; SASARAN_BENCH_STAFF makes a smaller one. Whole processes are measured by their CPU time,
 * ours and the peer in turn. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "sas-figures-store.h"
#include "sas-office.h"
#include "sas-search-store.h"

#define YEARS 10
#define LAST "2026"
#define FRAME 16.7    /* ms */
#define ROUNDS 7
#define IMPORTS 3
#define HITS 8

/* What the dashboard counts at the least, straight from the tables by their indexes. */
#define AGGREGATE \
  "SELECT state, count(*) FROM plan WHERE year = " LAST " AND current = 1 GROUP BY state;" \
  "SELECT period, state, count(*) FROM evaluation WHERE year = " LAST " GROUP BY period, state;" \
  "SELECT unit, count(*) FROM person GROUP BY unit;"

static const char *const typed[] = { "santoso", "siti nur", "19850", "bambang wib", "wulandri", "dinas kesehatan", "pelayanan perizinan", "kogoya 2024", "xyzzy" };

static const char *cli;
static char *folder, *store, *size;

static int
compare (const void *a, const void *b)
{
  return *(const double *) a > *(const double *) b ? 1 : -1;
}

static double
median (double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

static double
cpu_of (const struct rusage *usage)
{
  return (double) (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000 + (double) (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1000;
}

/* CPU time of this thread, in milliseconds: others use the cores too. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

/* CPU time of a whole process, its output thrown away; it has to end well. */
static double
measure (char **argv)
{
  struct rusage usage;
  int status = 0;
  pid_t child;

  fflush (stdout);
  child = fork ();

  if (child == 0)
    {
      if (freopen ("/dev/null", "w", stdout) != NULL && freopen ("/dev/null", "w", stderr) != NULL)
        execvp (argv[0], argv);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) < 0 || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s %s failed", argv[0], argv[1]);
  return cpu_of (&usage);
}

static void
make_agency (void)
{
  char *argv[] = { (char *) cli, "bench-data", "--staff", size, "--years", G_STRINGIFY (YEARS), "--last", LAST, "--output", store, NULL };

  if (!g_file_test (store, G_FILE_TEST_EXISTS))
    measure (argv);
}

static SasDb *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  SasDb *db = sas_office_open (store, SAS_DB_READ_ONLY, &error);

  if (db == NULL)
    g_error ("%s", error->message);
  return db;
}

static double
read_once (SasDb *db)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  const SasFiguresQuery query = { SAS_SCOPE_OFFICE, NULL, atoi (LAST), SAS_PERIOD_Q3 };
  double start = now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SasFigures) figures = sas_figures_store_read (db, actor, &query, sas_date_from_iso (LAST "-11-24"), &error);

  if (figures == NULL)
    g_error ("%s", error->message);
  return now () - start;
}

/* Ours in a connection of its own, as the window opens it; the shell less what it takes to start and open the file. */
static void
bench_figures (void)
{
  char *bare[] = { "sqlite3", store, AGGREGATE, NULL }, *start[] = { "sqlite3", store, "SELECT count(*) FROM sqlite_schema", NULL };
  char *whole[] = { (char *) cli, "--store", store, "figures", "--year", LAST, "--period", "q3", "--format", "json", NULL };
  double our_times[ROUNDS], bare_times[ROUNDS], start_times[ROUNDS], whole_times[ROUNDS], ours;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (SasDb) db = open_store ();

      our_times[i] = read_once (db);
      bare_times[i] = measure (bare);
      start_times[i] = measure (start);
      whole_times[i] = measure (whole);
    }
  ours = median (our_times, ROUNDS);
  printf ("dashboard of %s people, cold|%.4f|bare aggregate, sqlite3 shell|%.4f|1.3\n", size, ours,
          median (bare_times, ROUNDS) - median (start_times, ROUNDS));
  printf ("dashboard of %s people beside its limit|%.4f|60 ms|60|1\n", size, ours);
  printf ("`figures` of %s people, whole process|%.4f|60 ms|60|\n", size, median (whole_times, ROUNDS));
}

static double
search (SasDb *db, const SasActor *actor, const char *text)
{
  double start = now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = sas_search_store_find (db, actor, text, HITS, sas_date_from_iso (LAST "-11-24"), &error);

  if (hits == NULL)
    g_error ("%s", error->message);
  return now () - start;
}

static void
bench_search (void)
{
  g_autoptr (SasDb) db = open_store ();
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double first = search (db, actor, "santoso");

  for (guint word = 0; word < G_N_ELEMENTS (typed); word++)
    for (gsize letters = 1; letters <= strlen (typed[word]); letters++)
      {
        g_autofree char *part = g_strndup (typed[word], letters);
        double time = search (db, actor, part);

        g_array_append_val (times, time);
      }
  g_array_sort (times, compare);
  printf ("first search of %s people, cold|%.4f|one frame|%.1f|\n", size, first, FRAME);
  printf ("a key in the search, median|%.4f|one frame|%.1f|1\n", g_array_index (times, double, times->len / 2), FRAME);
  printf ("a key in the search, worst|%.4f|one frame|%.1f|1\n", g_array_index (times, double, times->len - 1), FRAME);
}

/* --- import --- */

static char *
scratch (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
  return path;
}

static void
remove_office (const char *path)
{
  static const char *const ends[] = { "", "-wal", "-shm", "-kunci", ".kunci" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *file = g_strconcat (path, ends[i], NULL);

      g_remove (file);
    }
}

/* In both the units are there before. The table as the office file has it, with its indexes, and the sheet straight into it. */
static double
import_bare (const char *sheet)
{
  g_autofree char *path = scratch ("import-bare.db");
  g_autofree char *schema = g_strdup_printf (
    "sqlite3 %s \"SELECT sql || ';' FROM sqlite_schema WHERE tbl_name IN ('person', 'unit') AND type IN ('table', 'index') AND sql IS NOT NULL\" | sqlite3 %s",
    store, path);
  g_autofree char *script = g_strdup_printf (
    "printf 'PRAGMA journal_mode = WAL;\\nPRAGMA foreign_keys = OFF;\\n.mode csv\\n.import %s person\\n' | sqlite3 %s", sheet, path);
  char *make[] = { "sh", "-c", schema, NULL }, *import[] = { "sh", "-c", script, NULL };
  double time;

  measure (make);
  time = measure (import);
  remove_office (path);
  return time;
}

static double
import_ours (const char *sheet)
{
  g_autofree char *path = scratch ("import-ours.sasaran");
  g_autofree char *copy = g_strdup_printf ("ATTACH '%s' AS agency; INSERT INTO unit SELECT * FROM agency.unit", store);
  char *make[] = { (char *) cli, "--store", path, "create", NULL }, *units[] = { "sqlite3", path, copy, NULL };
  char *import[] = { (char *) cli, "--store", path, "import", (char *) sheet, "--kind", "staff", NULL };
  double time;

  measure (make);
  measure (units);
  time = measure (import);
  remove_office (path);
  return time;
}

static void
bench_import (void)
{
  g_autofree char *sheet = scratch ("staff.csv"), *rows = scratch ("person.csv");
  g_autofree char *dump = g_strdup_printf ("sqlite3 -csv %s 'SELECT * FROM person' > %s", store, rows);
  char *export[] = { (char *) cli, "--store", store, "export", sheet, "--kind", "staff", NULL };
  char *bare[] = { "sh", "-c", dump, NULL };
  double our_times[IMPORTS], bare_times[IMPORTS];

  measure (export);
  measure (bare);
  for (guint i = 0; i < IMPORTS; i++)
    {
      our_times[i] = import_ours (sheet);
      bare_times[i] = import_bare (rows);
    }
  printf ("import of %s staff (CSV)|%.4f|.import of the same rows, sqlite3 shell|%.4f|2.0\n", size, median (our_times, IMPORTS),
          median (bare_times, IMPORTS));
  g_remove (sheet);
  g_remove (rows);
}

int
main (int argc, char **argv)
{
  const char *staff = g_getenv ("SASARAN_BENCH_STAFF");
  g_autofree char *name = NULL;

  if (argc != 3)
    return 2;
  cli = argv[1];
  folder = argv[2];
  size = (char *) (staff != NULL ? staff : "100000");
  name = g_strdup_printf ("agency-%s-%d.sasaran", size, YEARS);
  store = g_build_filename (folder, name, NULL);
  make_agency ();
  bench_figures ();
  bench_search ();
  bench_import ();
  g_free (store);
  return 0;
}
