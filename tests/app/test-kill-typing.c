/* `kill -9` while somebody types loses at most three seconds of text: fifty times, at any instant, in the real program.
 * Typing takes its time, so several lanes do it side by side, each on a display of its own.
 * SASARAN_KILL_ROUNDS asks for another number of rounds. */
#include <gio/gio.h>
#include <stdlib.h>

#define ROUNDS 50
#define LANES 5

static guint
wanted_rounds (void)
{
  const char *given = g_getenv ("SASARAN_KILL_ROUNDS");
  guint rounds = given != NULL ? (guint) atoi (given) : ROUNDS;

  return MAX (rounds, 1);
}

static GSubprocess *
start_lane (guint rounds)
{
  g_autofree char *lane = g_test_build_filename (G_TEST_BUILT, "app", "typing-lane", NULL);
  g_autofree char *display = g_test_build_filename (G_TEST_DIST, "support", "with-display.sh", NULL);
  g_autofree char *count = g_strdup_printf ("%u", rounds);
  g_autofree char *seed = g_strdup_printf ("%u", (guint32) g_test_rand_int ());
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_launcher_spawn (launcher, &error, display, lane, g_getenv ("SASARAN"), count, seed, NULL);
  g_assert_no_error (error);
  return process;
}

static guint
count_rounds (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint rounds = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "killed after"))
        rounds++;
      if (*lines[i] != '\0')
        g_test_message ("%s", lines[i]);
    }
  return rounds;
}

static void
test_kill (void)
{
  guint rounds = wanted_rounds ();
  guint lanes = MIN (rounds, LANES);
  guint done = 0;
  GSubprocess *processes[LANES];

  g_assert_nonnull (g_getenv ("SASARAN"));
  for (guint i = 0; i < lanes; i++)
    processes[i] = start_lane (rounds / lanes + (i < rounds % lanes));
  for (guint i = 0; i < lanes; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_subprocess_communicate_utf8 (processes[i], NULL, NULL, &text, NULL, &error);
      g_assert_no_error (error);
      done += count_rounds (text);
      g_assert_true (g_subprocess_get_successful (processes[i]));
      g_object_unref (processes[i]);
    }
  g_assert_cmpuint (done, ==, rounds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/while-typing", test_kill);
  return g_test_run ();
}
