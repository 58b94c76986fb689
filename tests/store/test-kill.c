/* The program dies without a word while it saves, fifty times at any instant. Each time what was said to be stored is there, whole. */
#include <gio/gio.h>
#include <stdlib.h>
#include "fixture.h"
#include "sas-check.h"

#define TIMES 50

/* Lets the child work for a while, kills it, and returns the last number that it said. */
static int
run_and_kill (Fixture *f, GRand *random)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "save-loop", NULL);
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &f->error, program, f->path, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  int wanted = g_rand_int_range (random, 1, 6);
  int last = 0;
  char *line;

  g_assert_no_error (f->error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      last = atoi (line);
      g_free (line);
      if (last == wanted)
        {
          g_usleep ((gulong) g_rand_int_range (random, 0, 4000));   /* somewhere within the next saves */
          g_subprocess_force_exit (child);
        }
    }
  g_assert_true (g_subprocess_wait (child, NULL, &f->error));
  g_assert_false (g_subprocess_get_if_exited (child));
  return last;
}

static void
assert_stored (Fixture *f, int last)
{
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  int number;

  f->db = sas_office_open (f->path, SAS_DB_READ_WRITE, &f->error);
  g_assert_no_error (f->error);
  notices = sas_office_notices (f->db, NULL);
  g_assert_cmpuint (notices->len, >=, 1);   /* that it was not closed properly */
  plan = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  g_assert_no_error (f->error);
  number = atoi (sas_plan_result (plan, 0)->superior_result);
  g_assert_cmpint (number, >=, last);
  g_assert_cmpint (number, <=, last + 1);   /* stored, but killed before it could say so */
  g_assert_cmpuint (plan->results->len, ==, (guint) (1 + number % 5));
  faults = sas_check (f->db, TRUE, NULL, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_clear_pointer (&f->db, sas_db_close);
}

static void
test_kill (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);

  g_clear_pointer (&f->db, sas_db_close);
  for (int i = 0; i < TIMES; i++)
    assert_stored (f, run_and_kill (f, random));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/kill/while-saving", test_kill);
  return g_test_run ();
}
