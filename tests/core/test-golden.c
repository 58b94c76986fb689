/* Every case of the golden file, one test each. A kind without an answer fails by its cases. */
#include <string.h>
#include "sas-record.h"
#include "sas-rule.h"

/* How many the file holds: none may vanish unseen. */
#define CASES 297

/* Lists of which the file says "as a set". */
static gboolean
is_set (const char *key)
{
  static const char *const sets[] = { "signers", "warnings", NULL };

  return g_strv_contains (sets, key);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (json_string_value (*(json_t *const *) a), json_string_value (*(json_t *const *) b));
}

/* (transfer full) */
static char *
text_of (const char *key, json_t *value)
{
  g_autoptr (json_t) sorted = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  json_t *one;
  gsize i;

  if (!is_set (key) || !json_is_array (value))
    return json_dumps (value, JSON_ENCODE_ANY);
  json_array_foreach (value, i, one)
    g_ptr_array_add (items, one);
  g_ptr_array_sort (items, compare_texts);
  sorted = json_array ();
  for (i = 0; i < items->len; i++)
    json_array_append (sorted, g_ptr_array_index (items, i));
  return json_dumps (sorted, JSON_ENCODE_ANY);
}

static void
test_case (gconstpointer data)
{
  const json_t *case_ = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) answer = sas_rule_answer (json_string_value (json_object_get (case_, "kind")),
                                               json_object_get (case_, "inputs"), &error);
  const char *key;
  json_t *expected;

  g_assert_no_error (error);
  json_object_foreach (json_object_get (case_, "expected"), key, expected)
    {
      g_autofree char *wanted = text_of (key, expected);
      g_autofree char *got = text_of (key, json_object_get (answer, key));

      g_test_message ("%s", key);
      g_assert_cmpstr (got, ==, wanted);
    }
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) inputs = json_object ();

  g_assert_null (sas_rule_answer ("no-such-rule", inputs, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (json_t) golden = NULL;
  json_t *case_;
  gsize i;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "golden", "rules.json", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  golden = sas_json_parse (text, -1, NULL);
  json_array_foreach (json_object_get (golden, "cases"), i, case_)
    {
      const char *kind = json_string_value (json_object_get (case_, "kind"));
      g_autofree char *name = g_strdup_printf ("/golden/%s/%s", kind,
                                               json_string_value (json_object_get (case_, "id")));

      g_test_add_data_func (name, case_, test_case);
    }
  g_assert_cmpuint (i, ==, CASES);
  g_test_add_func ("/golden/unknown", test_unknown);
  return g_test_run ();
}
