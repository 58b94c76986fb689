#include "config.h"
#include "sas-roster-why.h"

#define HEAD "196805171994031002"
#define CHIEF "197710272003122002"
#define STAFF "198612052010012031"
#define WRITER "198409252010011015"

static void
put_unit (SasRoster *roster, const char *code, const char *parent, const char *post, const char *head)
{
  SasUnit *unit = sas_unit_new ();

  sas_record_set_text (&sas_unit_type, unit, "code", code);
  sas_record_set_text (&sas_unit_type, unit, "name", code);
  sas_record_set_text (&sas_unit_type, unit, "parent_code", parent);
  sas_record_set_text (&sas_unit_type, unit, "head_position", post);
  sas_record_set_text (&sas_unit_type, unit, "head_nip", head);
  sas_roster_put_unit (roster, unit);
}

static void
put_person (SasRoster *roster, const char *nip, const char *unit, const char *superior, const char *superior_name)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", nip);
  sas_record_set_text (&sas_person_type, person, "unit", unit);
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  sas_record_set_text (&sas_person_type, person, "superior_name", superior_name);
  sas_roster_put_person (roster, person);
}

/* A department with two divisions: one led by its chief, who leads the other as Plt from March, and a vacant one. */
static SasRoster *
new_office (void)
{
  SasRoster *roster = sas_roster_new ();
  SasAssignment *plt = sas_assignment_new ();

  put_unit (roster, "DINAS", NULL, "Kepala Dinas", HEAD);
  put_unit (roster, "CIPTA", "DINAS", "Kepala Bidang Cipta Karya", CHIEF);
  put_unit (roster, "TATA", "DINAS", "Kepala Bidang Tata Ruang", NULL);
  put_unit (roster, "KEUANGAN", "DINAS", "Kepala Subbagian Keuangan", NULL);
  put_person (roster, HEAD, "DINAS", NULL, "Bupati");
  put_person (roster, CHIEF, "CIPTA", NULL, NULL);
  put_person (roster, STAFF, "TATA", NULL, NULL);
  put_person (roster, WRITER, "KEUANGAN", NULL, NULL);
  sas_record_set_text (&sas_assignment_type, plt, "nip", CHIEF);
  sas_record_set_text (&sas_assignment_type, plt, "unit", "TATA");
  plt->kind = SAS_ASSIGNMENT_PLT;
  plt->from = sas_date_new (2026, 3, 2);
  sas_roster_put_assignment (roster, plt);
  return roster;
}

static const struct { const char *name, *nip; guint month; const char *holds; } cases[] = {
  { "plt",         STAFF,  6, "Plt. Kepala Bidang Tata Ruang" },
  { "before-plt",  STAFF,  1, "Kepala Dinas" },
  { "vacant",      WRITER, 6, "Kepala Subbagian Keuangan" },
  { "own-plt",     CHIEF,  6, "Plt. Kepala Bidang Tata Ruang" },
  { "head",        CHIEF,  1, "Kepala Dinas" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SasRoster) roster = new_office ();
  g_autofree char *why = sas_roster_explain_appraiser (roster, cases[i].nip, sas_date_new (2026, cases[i].month, 15));

  g_assert_nonnull (why);
  g_test_message ("%s", why);
  g_assert_nonnull (strstr (why, cases[i].holds));
}

static void
test_nobody (void)
{
  g_autoptr (SasRoster) roster = new_office ();
  g_autofree char *unknown = sas_roster_explain_appraiser (roster, "1", sas_date_new (2026, 6, 15));
  g_autofree char *top = sas_roster_explain_appraiser (roster, HEAD, sas_date_new (2026, 6, 15));

  g_assert_null (unknown);
  g_assert_nonnull (top);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster-why/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/roster-why/nobody", test_nobody);
  return g_test_run ();
}
