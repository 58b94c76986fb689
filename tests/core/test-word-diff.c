/* Words that differ, between those that two texts share. "[...]" marks them. */
#include "config.h"
#include "sas-word-diff.h"

static char *
show (const char *text, GArray *runs)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  guint end = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const SasWordRun *run = &g_array_index (runs, SasWordRun, i);
      g_autofree char *part = g_strndup (text + run->start, run->length);

      g_assert_cmpuint (run->start, ==, end);
      end = run->start + run->length;
      g_string_append_printf (shown, run->differs ? "[%s]" : "%s", part);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
test_diff (void)
{
  static const struct { const char *before, *after, *before_shown, *after_shown; } cases[] = {
    { "Jalan mantap 80 persen", "Jalan mantap 85 persen", "Jalan mantap [80 ]persen", "Jalan mantap [85 ]persen" },
    { "Jalan mantap", "Jalan sangat mantap", "Jalan mantap", "Jalan [sangat ]mantap" },
    { "satu dua", "tiga empat", "[satu dua]", "[tiga empat]" },
    { "sama", "sama", "sama", "sama" },
    { "akhir tanpa spasi", "akhir", "akhir [tanpa spasi]", "akhir" },
    { NULL, "baru", "", "[baru]" },
    { "", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) before = NULL;
      g_autoptr (GArray) after = NULL;
      g_autofree char *old_text = NULL;
      g_autofree char *new_text = NULL;

      sas_word_diff (cases[i].before, cases[i].after, &before, &after);
      old_text = show (cases[i].before, before);
      new_text = show (cases[i].after, after);
      g_assert_cmpstr (old_text, ==, cases[i].before_shown);
      g_assert_cmpstr (new_text, ==, cases[i].after_shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-diff", test_diff);
  return g_test_run ();
}
