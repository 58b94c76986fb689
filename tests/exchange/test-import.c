/* The good staff lists: what stands in the office afterwards (pegawai-diharapkan.json). */
#include <string.h>
#include "sas-i18n.h"
#include "staff-support.h"

static void
assert_same_json (json_t *record, json_t *wanted, const char *key)
{
  json_t *got = json_object_get (record, key);
  g_autofree char *left = got != NULL ? json_dumps (got, JSON_ENCODE_ANY) : g_strdup ("nothing");
  g_autofree char *right = json_dumps (json_object_get (wanted, key), JSON_ENCODE_ANY);

  if (strcmp (left, right) != 0)
    g_error ("%s: %s is %s, wanted %s", json_string_value (json_object_get (wanted, "nip")), key, left, right);
}

/* @skipped: keys that the file cannot know. @upper: names are in capitals. */
static void
assert_staff (SasRoster *office, const char *const *skipped, gboolean upper)
{
  g_autoptr (json_t) expected = sample_json ("pegawai-diharapkan.json");
  json_t *wanted, *ignored;
  const char *key;
  gsize i;

  g_assert_cmpuint (sas_roster_people (office)->len, ==, json_array_size (json_object_get (expected, "staff")));
  json_array_foreach (json_object_get (expected, "staff"), i, wanted)
    {
      const SasPerson *person = sas_roster_person (office, json_string_value (json_object_get (wanted, "nip")));
      g_autoptr (json_t) record = sas_person_to_json (person);

      if (upper)
        {
          g_autofree char *capitals = g_utf8_strup (json_string_value (json_object_get (wanted, "name")), -1);

          g_assert_cmpstr (person->name, ==, capitals);
        }
      json_object_foreach (wanted, key, ignored)
        if (!g_strv_contains (skipped, key))
          assert_same_json (record, wanted, key);
    }
}

static void
assert_units (SasRoster *office)
{
  g_autoptr (json_t) expected = sample_json ("pegawai-diharapkan.json");
  json_t *wanted;
  gsize i;

  json_array_foreach (json_object_get (expected, "units"), i, wanted)
    {
      const SasUnit *unit = sas_roster_unit (office, json_string_value (json_object_get (wanted, "id")));

      g_assert_nonnull (unit);
      g_assert_cmpstr (unit->name, ==, json_string_value (json_object_get (wanted, "name")));
      g_assert_cmpstr (unit->parent_code, ==, json_string_value (json_object_get (wanted, "parent")));
    }
  g_assert_cmpuint (sas_roster_units (office)->len, ==, json_array_size (json_object_get (expected, "units")));
}

static const struct { const char *name; gboolean upper; const char *skipped[8]; } lists[] = {
  { "pegawai.csv", FALSE, { NULL } },
  { "pegawai.xlsx", FALSE, { NULL } },
  { "pegawai-siasn.xlsx", TRUE, { "superior", "name", "full_name", NULL } },
  { "pegawai-simpeg.csv", FALSE, { "position_kind", "position_since", "legal_state", "employment", NULL } },
};

static void
test_list (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (SasImport) again = NULL;

  sample_apply ("units.csv", office);
  assert_units (office);
  sample_apply (lists[i].name, office);
  assert_staff (office, lists[i].skipped, lists[i].upper);
  again = sample_import (lists[i].name, office);
  g_assert_cmpuint (again->same, ==, 48);
  g_assert_cmpuint (again->added + again->changed + again->rejected, ==, 0);
  g_assert_cmpuint (sas_roster_people (again->changes)->len, ==, 0);
}

/* One list after the other: what a list has no column for stays, capitals do not overwrite a name. */
static void
test_lists_together (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();
  const SasPerson *head;

  sample_apply ("units.csv", office);
  sample_apply ("pegawai.csv", office);
  sample_apply ("pegawai-siasn.xlsx", office);
  sample_apply ("pegawai-simpeg.csv", office);
  assert_staff (office, lists[0].skipped, FALSE);
  head = sas_roster_person (office, "196805171994031002");
  g_assert_cmpstr (head->superior_name, ==, "Bupati Tirtasari");
}

static void
test_assignments (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (SasImport) unknown = NULL;
  g_autoptr (SasImport) again = NULL;
  const SasAssignment *post;

  sample_apply ("units.csv", office);
  unknown = sample_import ("riwayat-penugasan.csv", office);
  g_assert_cmpuint (unknown->rejected, ==, 4);
  sample_apply ("pegawai.csv", office);
  sample_apply ("riwayat-penugasan.csv", office);
  g_assert_cmpuint (sas_roster_assignments (office)->len, ==, 4);
  post = sas_roster_assignments_of (office, "197710272003122002")->pdata[0];
  g_assert_cmpint (post->kind, ==, SAS_ASSIGNMENT_PLT);
  g_assert_cmpuint (post->to, ==, sas_date_new (2026, 12, 31));
  again = sample_import ("riwayat-penugasan.csv", office);
  g_assert_cmpuint (again->same, ==, 4);
}

/* Who appraises whom in this office: Plt, transfer, an empty post, the top. */
static void
test_appraisers (void)
{
  static const struct { const char *nip; const char *day; const char *name; const char *position; } cases[] = {
    { "198612052010012031", "2026-06-01", "Dewi Anggraini Puspitasari, S.T., M.T., M.Sc.", "Plt. Kepala Bidang Tata Ruang" },
    { "198612052010012031", "2026-02-01", "Dr. Ir. H. Baharuddin Alamsyah Daeng Mattawang, S.T., M.Si.", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang" },
    { "198807072012122005", "2026-06-30", "Lalu Wirajaya Kusuma, S.T., M.T.", "Kepala Bidang Sumber Daya Air" },
    { "198807072012122005", "2026-07-01", "Dewi Anggraini Puspitasari, S.T., M.T., M.Sc.", "Kepala Bidang Cipta Karya" },
    { "198409252010011015", "2026-06-01", "Dra. Hj. Ratna Kusumastuti, M.M.", "Sekretaris" },
    { "196805171994031002", "2026-06-01", "Bupati Tirtasari", "Bupati Tirtasari" },
  };
  g_autoptr (SasRoster) office = sas_roster_new ();

  sample_apply ("units.csv", office);
  sample_apply ("pegawai.csv", office);
  sample_apply ("riwayat-penugasan.csv", office);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SasIdentity *appraiser = sas_roster_appraiser_identity (office, cases[i].nip, sas_date_from_iso (cases[i].day));

      g_assert_nonnull (appraiser);
      g_assert_cmpstr (appraiser->name, ==, cases[i].name);
      g_assert_cmpstr (appraiser->position, ==, cases[i].position);
      sas_record_free (&sas_identity_type, appraiser);
    }
}

static void
test_regulation_people (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();

  sample_apply ("units-contoh-peraturan.csv", office);
  sample_apply ("pegawai-contoh-peraturan.csv", office);
  g_assert_cmpuint (sas_roster_people (office)->len, ==, 18);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/import/list/", lists[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_list);
    }
  g_test_add_func ("/import/lists-together", test_lists_together);
  g_test_add_func ("/import/assignments", test_assignments);
  g_test_add_func ("/import/appraisers", test_appraisers);
  g_test_add_func ("/import/regulation-people", test_regulation_people);
  return g_test_run ();
}
