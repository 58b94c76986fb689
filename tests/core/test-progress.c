/* The team at a glance: who is late, how long nobody spoke to somebody, and in which order they stand. */
#include "sas-progress.h"

#define CLOSES sas_date_new (2026, 10, 14)

static SasProgress *
row (GPtrArray *rows, const char *name, gboolean opened, SasEvaluationState state, guint told, SasDate contact)
{
  SasProgress *progress = g_new0 (SasProgress, 1);

  *progress = (SasProgress) { .nip = g_strdup (name), .name = g_strdup (name), .opened = opened, .state = state, .told = told, .parts = 4,
                              .last_contact = contact, .from = sas_date_new (2026, 1, 1) };
  g_ptr_array_add (rows, progress);
  return progress;
}

static GPtrArray *
team (SasDate today)
{
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_progress_free);

  row (rows, "Adi", TRUE, SAS_EVALUATION_REALISED, 4, sas_date_new (2026, 10, 1));
  row (rows, "Budi", TRUE, SAS_EVALUATION_OPEN, 3, sas_date_new (2026, 10, 10));
  row (rows, "Citra", TRUE, SAS_EVALUATION_OPEN, 1, sas_date_new (2026, 9, 1));
  row (rows, "Dewi", FALSE, SAS_EVALUATION_OPEN, 1, SAS_DATE_NONE);
  for (guint i = 0; i < rows->len; i++)
    sas_progress_settle (g_ptr_array_index (rows, i), CLOSES, today, calendar);
  return rows;
}

static char *
order_of (GPtrArray *rows, SasProgressOrder order)
{
  GString *names = g_string_new (NULL);

  sas_progress_sort (rows, order);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_c (names, ((SasProgress *) g_ptr_array_index (rows, i))->name[0]);
  return g_string_free (names, FALSE);
}

static void
test_late (void)
{
  g_autoptr (GPtrArray) early = team (sas_date_new (2026, 10, 1));
  g_autoptr (GPtrArray) after = team (sas_date_new (2026, 10, 16));
  const SasProgress *handed_in = g_ptr_array_index (after, 0), *open = g_ptr_array_index (after, 1), *unopened = g_ptr_array_index (after, 3);

  g_assert_cmpint (((SasProgress *) g_ptr_array_index (early, 1))->urgency, ==, SAS_TASK_LATER);
  g_assert_cmpint (handed_in->due, ==, SAS_DATE_NONE);
  g_assert_cmpint (handed_in->urgency, ==, SAS_TASK_LATER);
  g_assert_cmpint (open->urgency, ==, SAS_TASK_LATE);
  g_assert_cmpint (open->days, ==, -2);
  g_assert_cmpint (unopened->urgency, ==, SAS_TASK_LATE);
}

/* Nobody spoke to him: the days since his plan began. Before that there is nothing to count. */
static void
test_silent (void)
{
  g_autoptr (GPtrArray) rows = team (sas_date_new (2026, 10, 11));
  g_autoptr (GPtrArray) before = team (sas_date_new (2025, 12, 24));

  g_assert_cmpint (((SasProgress *) g_ptr_array_index (rows, 1))->silent, ==, 1);
  g_assert_cmpint (((SasProgress *) g_ptr_array_index (rows, 3))->silent, ==, 283);
  g_assert_cmpint (((SasProgress *) g_ptr_array_index (before, 3))->silent, ==, -1);
}

static void
test_order (void)
{
  static const char *const wanted[SAS_PROGRESS_ORDERS] = { "DCBA", "ABCD", "CDBA", "DCAB" };
  g_autoptr (GPtrArray) rows = team (sas_date_new (2026, 10, 16));

  for (int order = 0; order < SAS_PROGRESS_ORDERS; order++)
    {
      g_autofree char *names = order_of (rows, (SasProgressOrder) order);

      g_assert_cmpstr (names, ==, wanted[order]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/late", test_late);
  g_test_add_func ("/progress/silent", test_silent);
  g_test_add_func ("/progress/order", test_order);
  return g_test_run ();
}
