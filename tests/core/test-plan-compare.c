/* What differs between two plans, on the regulation's own example. */
#include <string.h>
#include "sas-plan-compare.h"
#include "sas-plan-edit.h"

static SasPlan *
read_plan (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", "kasubdit-ii-kuantitatif-ja.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (json_t) json = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  json = sas_json_parse (text, -1, NULL);
  return sas_plan_from_json (json, NULL);
}

/* "changed results/0/indicators/0/target > ...; added > results/3": one a line. */
static char *
dump (const SasPlan *before, const SasPlan *after)
{
  g_autoptr (GPtrArray) changes = sas_plan_compare (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const SasChange *one = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%s%s %s > %s", i > 0 ? "\n" : "", sas_change_kinds[one->kind], one->old_path != NULL ? one->old_path : "-",
                              one->new_path != NULL ? one->new_path : "-");
      g_assert_cmpint (one->label[0], !=, 0);
    }
  return g_string_free (text, FALSE);
}

static void
assert_changes (const SasPlan *before, const SasPlan *after, const char *wanted)
{
  g_autofree char *text = dump (before, after);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_same (void)
{
  g_autoptr (SasPlan) before = read_plan ();
  g_autoptr (SasPlan) after = sas_plan_copy (before);

  after->version = 2;
  after->state = SAS_PLAN_APPROVED;
  assert_changes (before, after, "");
}

/* A target, a reworded result (one change, not two), an expectation, an annex line. */
static void
test_changed (void)
{
  g_autoptr (SasPlan) before = read_plan ();
  g_autoptr (SasPlan) after = sas_plan_copy (before);
  g_autofree char *reworded = g_strconcat (sas_plan_result (before, 1)->text, " pada triwulan IV", NULL);
  g_autoptr (GPtrArray) changes = NULL;
  const SasChange *target;

  sas_plan_set_text (after, "results/0/indicators/0/target", "99");
  sas_plan_set_text (after, "results/1/text", reworded);
  sas_plan_set_text (after, "behaviours/akuntabel/expectation", "Tepat waktu melaporkan");
  sas_texts_insert (after->annexes->resources, -1, "Dua orang tenaga ahli");
  changes = sas_plan_compare (before, after);
  target = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (target->new_path, ==, "results/0/indicators/0/target");
  g_assert_cmpstr (target->after, ==, "99");
  g_assert_cmpstr (target->before, ==, sas_plan_get_text (before, "results/0/indicators/0/target"));
  g_assert_cmpint (((SasChange *) changes->pdata[1])->kind, ==, SAS_CHANGE_CHANGED);
  g_assert_cmpstr (((SasChange *) changes->pdata[1])->new_path, ==, "results/1/text");
  g_assert_cmpstr (((SasChange *) changes->pdata[2])->new_path, ==, "behaviours/akuntabel/expectation");
  g_assert_cmpint (((SasChange *) changes->pdata[3])->kind, ==, SAS_CHANGE_ADDED);
  g_assert_cmpuint (changes->len, ==, 4);
}

static void
test_added_removed_moved (void)
{
  g_autoptr (SasPlan) before = read_plan ();
  g_autoptr (SasPlan) after = sas_plan_copy (before);
  guint added = sas_plan_add_result (after, SAS_RESULT_ADDITIONAL, -1);
  g_autofree char *path = g_strdup_printf ("results/%u/text", added);
  g_autofree char *wanted = NULL;

  sas_plan_set_text (after, path, "Zakat pegawai terkumpul");
  wanted = g_strdup_printf ("added - > results/%u", added);
  assert_changes (before, after, wanted);
  g_free (wanted);
  wanted = g_strdup_printf ("removed results/%u > -", added);
  assert_changes (after, before, wanted);
  sas_plan_remove_result (after, added);
  sas_plan_move_result (after, 0, 1);
  {
    g_autoptr (GPtrArray) changes = sas_plan_compare (before, after);

    g_assert_cmpuint (changes->len, ==, 1);
    g_assert_cmpint (((SasChange *) changes->pdata[0])->kind, ==, SAS_CHANGE_MOVED);
  }
}

/* Ids come first: a text that became another one is still the same result. */
static void
test_ids (void)
{
  g_autoptr (SasPlan) before = read_plan ();
  g_autoptr (SasPlan) after = NULL;

  sas_record_set_text (&sas_result_type, sas_plan_result (before, 0), "id", "r-1");
  after = sas_plan_copy (before);
  sas_plan_set_text (after, "results/0/text", "Sesuatu yang lain sama sekali");
  assert_changes (before, after, "changed results/0/text > results/0/text");
}

/* A manual follows its indicator: what it says anew is a change of it, wherever the indicator stands. */
static void
test_manuals (void)
{
  g_autoptr (SasPlan) before = read_plan ();
  g_autoptr (SasPlan) after = NULL;
  g_autoptr (SasPlan) moved = NULL;
  SasManual *manual = sas_record_new (&sas_manual_type);

  manual->result = 0;
  manual->indicator = 1;
  sas_record_set_text (&sas_manual_type, manual, "definition", "Ruas yang lolos uji");
  after = sas_plan_copy (before);
  g_ptr_array_add (after->manuals, manual);
  assert_changes (before, after, "added - > manuals/0");
  assert_changes (after, before, "removed manuals/0 > -");
  moved = sas_plan_copy (after);
  sas_record_set_text (&sas_manual_type, moved->manuals->pdata[0], "definition", "Ruas yang lolos uji kemantapan");
  assert_changes (after, moved, "changed manuals/0/definition > manuals/0/definition");
  sas_record_set_text (&sas_manual_type, moved->manuals->pdata[0], "definition", "Ruas yang lolos uji");
  g_ptr_array_add (((SasManual *) moved->manuals->pdata[0])->reporting, g_strdup ("triwulan"));
  assert_changes (after, moved, "changed manuals/0/reporting > manuals/0/reporting");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-compare/same", test_same);
  g_test_add_func ("/plan-compare/changed", test_changed);
  g_test_add_func ("/plan-compare/added-removed-moved", test_added_removed_moved);
  g_test_add_func ("/plan-compare/ids", test_ids);
  g_test_add_func ("/plan-compare/manuals", test_manuals);
  return g_test_run ();
}
