/* Every deliberately bad staff list against what a good import says of it (pegawai-rusak-diharapkan.json). */
#include <string.h>
#include "sas-i18n.h"
#include "staff-support.h"

static json_t *expectations;

/* The import's remark on a row that has the expected verdict and column. */
static json_t *
find_note (json_t *report, json_t *expected)
{
  json_t *note;
  gsize i;

  json_array_foreach (json_object_get (report, "rows"), i, note)
    if (json_equal (json_object_get (note, "row"), json_object_get (expected, "row")) &&
        json_equal (json_object_get (note, "verdict"), json_object_get (expected, "verdict")) &&
        json_equal (json_object_get (note, "field"), json_object_get (expected, "field")))
      return note;
  return NULL;
}

static void
assert_mentions (const char *sentence, json_t *mentions)
{
  json_t *mention;
  gsize i;

  json_array_foreach (mentions, i, mention)
    if (sentence == NULL || strstr (sentence, json_string_value (mention)) == NULL)
      g_error ("“%s” does not mention “%s”", sentence, json_string_value (mention));
  g_assert_cmpuint (strlen (sentence != NULL ? sentence : ""), <=, 400);
}

/* A row that is accepted: its record in @changes has the value under the column's member. */
static void
assert_value (SasImport *import, json_t *expected)
{
  static const struct { const char *field; const char *member; } members[] = {
    { "NIP", "nip" }, { "NAMA", "name" }, { "JABATAN", "position" }, { "GELAR BELAKANG", "title_after" },
    { "TANGGAL LAHIR", "birth_date" }, { "UNOR", "unit" },
  };
  guint row = (guint) json_integer_value (json_object_get (expected, "row"));
  const char *field = json_string_value (json_object_get (expected, "field"));
  const SasPerson *person = NULL;

  for (guint i = 0; i < import->rows->len && person == NULL; i++)
    if (((SasImportRow *) import->rows->pdata[i])->row == row)
      person = sas_roster_person (import->changes, ((SasImportRow *) import->rows->pdata[i])->key);
  g_assert_nonnull (person);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].field, field))
      {
        g_autoptr (json_t) record = sas_person_to_json (person);

        g_assert_cmpstr (json_string_value (json_object_get (record, members[i].member)), ==,
                         json_string_value (json_object_get (expected, "value")));
        return;
      }
  g_error ("no member for %s", field);
}

/* Nothing is rejected or remarked that the expectations do not name. */
static void
assert_nothing_more (json_t *report, json_t *rows)
{
  json_t *note, *expected;
  gsize i, k;

  json_array_foreach (json_object_get (report, "rows"), i, note)
    {
      gboolean known = g_strcmp0 (json_string_value (json_object_get (note, "verdict")), "diterima") == 0;

      json_array_foreach (rows, k, expected)
        known = known || (json_equal (json_object_get (note, "row"), json_object_get (expected, "row")) &&
                          json_equal (json_object_get (note, "code"), json_object_get (expected, "code")));
      if (!known)
        {
          g_autofree char *text = json_dumps (note, 0);

          g_error ("not expected: %s", text);
        }
    }
}

static void
test_file (gconstpointer data)
{
  const char *name = data;
  json_t *wanted = json_object_get (json_object_get (expectations, "files"), name);
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (SasImport) import = NULL;
  g_autoptr (json_t) report = NULL;
  gint64 start = g_get_monotonic_time ();
  json_t *row, *exit_codes = json_object_get (wanted, "exit");
  gsize i;
  gboolean may_exit_1 = json_integer_value (json_array_get (exit_codes, json_array_size (exit_codes) - 1)) == 1;

  sample_apply ("units.csv", office);
  import = sample_import (name, office);
  report = sas_import_to_json (import);
  g_test_message ("%s", import->message != NULL ? import->message : "");
  g_assert_cmpstr (import->file_error, ==, json_string_value (json_object_get (wanted, "file_error")));
  g_assert_true (json_equal (json_object_get (report, "accepted"), json_object_get (wanted, "accepted")));
  g_assert_cmpuint (import->rejected, ==, json_integer_value (json_object_get (wanted, "rejected")));
  if (sas_import_has_errors (import))
    g_assert_true (may_exit_1);
  else
    g_assert_cmpint (json_integer_value (json_array_get (exit_codes, 0)), ==, 0);
  assert_mentions (import->message, json_object_get (wanted, "mentions"));
  json_array_foreach (json_object_get (wanted, "rows"), i, row)
    {
      json_t *note = find_note (report, row);

      if (g_str_equal (json_string_value (json_object_get (row, "verdict")), "diterima"))
        assert_value (import, row);
      else if (note == NULL)
        g_error ("row %d: no such remark", (int) json_integer_value (json_object_get (row, "row")));
      else
        assert_mentions (json_string_value (json_object_get (note, "reason")), json_object_get (row, "mentions"));
    }
  assert_nothing_more (report, json_object_get (wanted, "rows"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);   /* 5 s without sanitizers */
}

int
main (int argc, char **argv)
{
  const char *name;
  json_t *file;
  int status;

  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  expectations = sample_json ("pegawai-rusak-diharapkan.json");
  json_object_foreach (json_object_get (expectations, "files"), name, file)
    {
      g_autofree char *path = g_strconcat ("/import/faults/", name, NULL);

      g_test_add_data_func (path, name, test_file);
    }
  status = g_test_run ();
  json_decref (expectations);
  return status;
}
