/* Words that are not said yet: each writer's own, the last of them, gone when they are said. */
#include "fixture.h"
#include "sas-words-store.h"

static void
assert_words (Fixture *fixture, const char *place, const SasActor *actor, const char *expected)
{
  g_autofree char *found = sas_words_store_find (fixture->db, place, actor, &fixture->error);

  g_assert_no_error (fixture->error);
  g_assert_cmpstr (found, ==, expected);
}

static void
keep (Fixture *fixture, const char *place, const SasActor *actor, const char *text)
{
  g_assert_true (sas_words_store_keep (fixture->db, place, text, actor, &fixture->error));
  g_assert_no_error (fixture->error);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SasActor) other = sas_actor_new (NIP, "Budi");

  assert_words (fixture, "departure-1", fixture->operator_, NULL);
  keep (fixture, "departure-1", fixture->operator_, "Dua");
  keep (fixture, "departure-1", fixture->operator_, "Dua laporan; 'terlambat'");
  keep (fixture, "departure-2", fixture->operator_, "lain");
  assert_words (fixture, "departure-1", other, NULL);
  keep (fixture, "departure-1", other, "Miliknya");
  fixture_reopen (fixture);
  assert_words (fixture, "departure-1", fixture->operator_, "Dua laporan; 'terlambat'");
  assert_words (fixture, "departure-1", other, "Miliknya");
  keep (fixture, "departure-1", fixture->operator_, "");
  keep (fixture, "departure-2", fixture->operator_, NULL);
  keep (fixture, "departure-3", fixture->operator_, NULL);
  assert_words (fixture, "departure-1", fixture->operator_, NULL);
  assert_words (fixture, "departure-2", fixture->operator_, NULL);
  assert_words (fixture, "departure-1", other, "Miliknya");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/words-store/words", test_words);
  return g_test_run ();
}
