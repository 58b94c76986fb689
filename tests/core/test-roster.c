/* Who appraises whom, on which day: PermenPANRB 6/2022 pp. 89-92, on a small made-up office.
 *
 *   A (head: kepala)         kepala - named superior "Bupati"
 *     B (head: kabid_b)      kabid_b, staf_b, pindah (was in C until 30 June)
 *     C (no head)            staf_c; kabid_b is Plt from 2 March to 31 December
 *       C1 (head: kasi_c1)   kasi_c1, staf_c1
 */
#include "sas-roster.h"

#define KEPALA "196805171994031002"
#define KABID_B "197710272003122002"
#define STAF_B "198505052010011018"
#define PINDAH "198807072012122005"
#define STAF_C "198612052010012031"
#define KASI_C1 "199304182019031032"
#define STAF_C1 "199606262022032033"

static void
add_unit (SasRoster *roster, const char *code, const char *parent, const char *head, SasHeadState state)
{
  SasUnit *unit = sas_unit_new ();

  sas_record_set_text (&sas_unit_type, unit, "code", code);
  sas_record_set_text (&sas_unit_type, unit, "name", code);
  sas_record_set_text (&sas_unit_type, unit, "parent_code", parent);
  sas_record_set_text (&sas_unit_type, unit, "head_nip", head);
  unit->head_state = state;
  sas_roster_put_unit (roster, unit);
}

static void
add_person (SasRoster *roster, const char *nip, const char *position, const char *unit, const char *superior)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", position);
  sas_record_set_text (&sas_person_type, person, "position", position);
  sas_record_set_text (&sas_person_type, person, "unit", unit);
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  if (superior == NULL)
    sas_record_set_text (&sas_person_type, person, "superior_name", "Bupati");
  sas_roster_put_person (roster, person);
}

static void
add_post (SasRoster *roster, const char *nip, SasAssignmentKind kind, const char *unit, const char *position, const char *from, const char *to)
{
  SasAssignment *post = sas_assignment_new ();

  sas_record_set_text (&sas_assignment_type, post, "nip", nip);
  sas_record_set_text (&sas_assignment_type, post, "unit", unit);
  sas_record_set_text (&sas_assignment_type, post, "position", position);
  post->kind = kind;
  post->from = sas_date_from_iso (from);
  post->to = sas_date_from_iso (to);
  sas_roster_put_assignment (roster, post);
}

static SasRoster *
new_office (void)
{
  SasRoster *roster = sas_roster_new ();

  add_unit (roster, "A", NULL, KEPALA, SAS_HEAD_DEFINITIVE);
  add_unit (roster, "B", "A", KABID_B, SAS_HEAD_DEFINITIVE);
  add_unit (roster, "C", "A", KABID_B, SAS_HEAD_PLT);
  add_unit (roster, "C1", "C", KASI_C1, SAS_HEAD_DEFINITIVE);
  add_person (roster, KEPALA, "Kepala Dinas", "A", NULL);
  add_person (roster, KABID_B, "Kepala Bidang B", "B", KEPALA);
  add_person (roster, STAF_B, "Staf B", "B", KABID_B);
  add_person (roster, PINDAH, "Ahli Muda B", "B", KABID_B);
  add_person (roster, STAF_C, "Staf C", "C", KABID_B);
  add_person (roster, KASI_C1, "Kepala Seksi C1", "C1", KABID_B);
  add_person (roster, STAF_C1, "Staf C1", "C1", KASI_C1);
  add_post (roster, KABID_B, SAS_ASSIGNMENT_PLT, "C", "Kepala Bidang C", "2026-03-02", "2026-12-31");
  add_post (roster, PINDAH, SAS_ASSIGNMENT_DEFINITIVE, "C", "Ahli Muda C", "2022-01-03", "2026-06-30");
  add_post (roster, PINDAH, SAS_ASSIGNMENT_DEFINITIVE, "B", "Ahli Muda B", "2026-07-01", "");
  return roster;
}

static const struct { const char *name; const char *nip; const char *day; const char *appraiser; const char *reviewer; } cases[] = {
  { "direct-superior", STAF_B, "2026-05-01", KABID_B, KEPALA },
  { "head-under-head", KABID_B, "2026-02-01", KEPALA, NULL },
  { "top-has-nobody-with-a-number", KEPALA, "2026-05-01", NULL, NULL },
  { "plt-leads", STAF_C, "2026-03-02", KABID_B, KEPALA },
  { "before-plt-the-next-superior", STAF_C, "2026-03-01", KEPALA, NULL },
  { "after-plt-the-next-superior", STAF_C, "2027-01-01", KEPALA, NULL },
  { "head-of-a-section-under-plt", KASI_C1, "2026-05-01", KABID_B, KEPALA },
  { "two-levels", STAF_C1, "2026-05-01", KASI_C1, KABID_B },
  { "reviewer-before-plt", STAF_C1, "2026-02-01", KASI_C1, KEPALA },
  { "plt-himself-by-the-unit-above", KABID_B, "2026-05-01", KEPALA, NULL },
  { "transfer-before", PINDAH, "2026-06-30", KABID_B, KEPALA },       /* as Plt of C */
  { "transfer-before-plt", PINDAH, "2026-02-28", KEPALA, NULL },      /* C had nobody yet */
  { "transfer-after", PINDAH, "2026-07-01", KABID_B, KEPALA },
  { "unknown-person", "199999999999999999", "2026-05-01", NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (SasRoster) roster = new_office ();
  SasDate day = sas_date_from_iso (cases[i].day);
  const SasPerson *appraiser = sas_roster_appraiser (roster, cases[i].nip, day);
  const SasPerson *reviewer = sas_roster_reviewer (roster, cases[i].nip, day);

  g_assert_cmpstr (appraiser != NULL ? appraiser->nip : NULL, ==, cases[i].appraiser);
  g_assert_cmpstr (reviewer != NULL ? reviewer->nip : NULL, ==, cases[i].reviewer);
}

/* p. 65 (5): the superior of who appraises this plan, whoever the staff data would name. */
static void
test_reviewer_above (void)
{
  static const struct { const char *nip, *appraiser, *reviewer; } named[] = {
    { STAF_C1, NULL, KABID_B },      /* as the staff data says */
    { STAF_C1, KASI_C1, KABID_B },
    { STAF_C1, KABID_B, KEPALA },    /* the plan names another: his superior, not that of the section's head */
    { STAF_B, KASI_C1, KABID_B },
    { KABID_B, KASI_C1, NULL },      /* nobody reviews his own plan */
    { STAF_B, KEPALA, NULL },        /* above him stands nobody with a number */
  };
  g_autoptr (SasRoster) roster = new_office ();

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      const SasPerson *reviewer = sas_roster_reviewer_above (roster, named[i].nip, named[i].appraiser,
                                                             sas_date_new (2026, 5, 1));

      g_test_message ("%u", i);
      g_assert_cmpstr (reviewer != NULL ? reviewer->nip : NULL, ==, named[i].reviewer);
    }
}

static void
test_identity (void)
{
  g_autoptr (SasRoster) roster = new_office ();
  SasIdentity *acting = sas_roster_appraiser_identity (roster, STAF_C, sas_date_new (2026, 5, 1));
  SasIdentity *own = sas_roster_appraiser_identity (roster, STAF_B, sas_date_new (2026, 5, 1));
  SasIdentity *then = sas_roster_identity (roster, PINDAH, NULL, sas_date_new (2026, 6, 30));
  SasIdentity *above = sas_roster_reviewer_identity (roster, KABID_B, sas_date_new (2026, 5, 1));

  g_assert_cmpstr (acting->position, ==, "Plt. Kepala Bidang C");
  g_assert_cmpstr (acting->unit, ==, "C");
  g_assert_cmpstr (own->position, ==, "Kepala Bidang B");
  g_assert_cmpstr (then->position, ==, "Ahli Muda C");
  g_assert_cmpstr (then->unit, ==, "C");
  g_assert_cmpstr (above->name, ==, "Bupati");
  g_assert_null (above->nip);
  sas_record_free (&sas_identity_type, acting);
  sas_record_free (&sas_identity_type, own);
  sas_record_free (&sas_identity_type, then);
  sas_record_free (&sas_identity_type, above);
}

/* Delegation to a functional officer who leads a unit (p. 89 (7)); a Plh for a few days. */
static void
test_narrower_letters (void)
{
  g_autoptr (SasRoster) roster = new_office ();

  add_post (roster, STAF_C, SAS_ASSIGNMENT_PLH, "B", "Kepala Bidang B", "2026-05-01", "2026-05-10");
  g_assert_cmpstr (sas_roster_appraiser (roster, STAF_B, sas_date_new (2026, 5, 5))->nip, ==, STAF_C);
  g_assert_cmpstr (sas_roster_appraiser (roster, STAF_B, sas_date_new (2026, 5, 11))->nip, ==, KABID_B);
  add_post (roster, PINDAH, SAS_ASSIGNMENT_DELEGATED, "B", "Ketua Tim", "2026-05-01", "");
  g_assert_cmpstr (sas_roster_appraiser (roster, STAF_B, sas_date_new (2026, 5, 5))->nip, ==, PINDAH);
}

static void
test_replacing (void)
{
  g_autoptr (SasRoster) roster = new_office ();

  g_assert_cmpuint (sas_roster_people_in (roster, "B")->len, ==, 3);
  g_assert_cmpuint (sas_roster_people_under (roster, KABID_B)->len, ==, 4);
  add_person (roster, STAF_B, "Staf C", "C", KEPALA);
  g_assert_cmpuint (sas_roster_people_in (roster, "B")->len, ==, 2);
  g_assert_cmpuint (sas_roster_people_in (roster, "C")->len, ==, 2);
  g_assert_cmpuint (sas_roster_people_under (roster, KABID_B)->len, ==, 3);
  g_assert_cmpuint (sas_roster_people (roster)->len, ==, 7);
}

static void
test_tree (void)
{
  g_autoptr (SasRoster) roster = new_office ();
  g_autoptr (GPtrArray) all = sas_roster_descendants (roster, "A");
  g_autoptr (GPtrArray) part = sas_roster_descendants (roster, "C");
  g_autoptr (GPtrArray) none = sas_roster_descendants (roster, "X");
  g_autoptr (GPtrArray) circle = NULL;

  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (part->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  add_unit (roster, "A", "C1", KEPALA, SAS_HEAD_DEFINITIVE);
  circle = sas_roster_descendants (roster, "A");
  g_assert_cmpuint (circle->len, ==, 4);
  g_assert_nonnull (sas_roster_appraiser (roster, STAF_B, sas_date_new (2026, 5, 1)));   /* and it ends */
}

/* The day of the plan nearest to the one asked for: PINDAH was in C until 30 June. */
static void
test_people_of_plan (void)
{
  static const struct { const char *from, *to, *asked, *appraiser, *position, *over, *above; } plans[] = {
    { "2026-01-01", "2026-12-31", "2026-08-01", NULL, "Ahli Muda B", "Kepala Bidang B", "Kepala Dinas" },
    { "2026-01-01", "2026-06-30", "2026-08-01", NULL, "Ahli Muda C", "Plt. Kepala Bidang C", "Kepala Dinas" },
    { "2026-07-01", "2026-12-31", "2026-01-15", NULL, "Ahli Muda B", "Kepala Bidang B", "Kepala Dinas" },
    { "2026-01-01", "2026-06-30", "2026-05-01", KEPALA, "Ahli Muda C", "Kepala Dinas", "Bupati" },
    { "2026-01-01", "2026-06-30", "2026-05-01", KABID_B, "Ahli Muda C", "Plt. Kepala Bidang C", "Kepala Dinas" },
    { "2026-07-01", "2026-12-31", "2026-08-01", "199999999999999999", "Ahli Muda B", "Kepala Bidang B", "Kepala Dinas" },
  };
  g_autoptr (SasRoster) roster = new_office ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (SasPlan) plan = sas_plan_new (PINDAH, 2026);
      g_autoptr (SasPeople) people = NULL;

      plan->from = sas_date_from_iso (plans[i].from);
      plan->to = sas_date_from_iso (plans[i].to);
      sas_record_set_text (&sas_plan_type, plan, "appraiser", plans[i].appraiser);
      people = sas_roster_people_of_plan (roster, plan, sas_date_from_iso (plans[i].asked));
      g_assert_cmpstr (people->employee->position, ==, plans[i].position);
      g_assert_cmpstr (people->appraiser->position, ==, plans[i].over);
      g_assert_cmpstr (people->reviewing_superior->position, ==, plans[i].above);
    }
}

/* Above the top of the office there is a name without a number, and nobody above that; of a stranger nothing is known. */
static void
test_people_at_the_top (void)
{
  g_autoptr (SasRoster) roster = new_office ();
  g_autoptr (SasPlan) plan = sas_plan_new (KEPALA, 2026), strange = sas_plan_new ("199999999999999999", 2026);
  g_autoptr (SasPeople) people = sas_roster_people_of_plan (roster, plan, sas_date_new (2026, 5, 1));
  g_autoptr (SasPeople) nobody = sas_roster_people_of_plan (roster, strange, sas_date_new (2026, 5, 1));

  g_assert_cmpstr (people->appraiser->name, ==, "Bupati");
  g_assert_null (people->appraiser->nip);
  g_assert_null (people->reviewing_superior);
  g_assert_null (nobody->employee);
  g_assert_null (nobody->appraiser);
}

/* Any day of the plan is enough; other posts are none of it. */
static void
test_studies (void)
{
  g_autoptr (SasRoster) roster = new_office ();
  const SasDate first = sas_date_new (2026, 1, 1), last = sas_date_new (2026, 12, 31);

  add_post (roster, STAF_B, SAS_ASSIGNMENT_STUDY, "B", "Staf B", "2026-08-01", "2028-07-31");
  add_post (roster, STAF_C, SAS_ASSIGNMENT_STUDY, "C", "Staf C", "2024-01-01", "2025-12-31");
  add_post (roster, KASI_C1, SAS_ASSIGNMENT_PLT, "C", "Kepala C", "2026-01-01", "2026-12-31");
  g_assert_true (sas_roster_studies (roster, STAF_B, first, last));
  g_assert_false (sas_roster_studies (roster, STAF_B, first, sas_date_new (2026, 7, 31)));
  g_assert_false (sas_roster_studies (roster, STAF_C, first, last));
  g_assert_false (sas_roster_studies (roster, KASI_C1, first, last));
  g_assert_false (sas_roster_studies (roster, STAF_C1, first, last));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/roster/appraiser/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/roster/identity", test_identity);
  g_test_add_func ("/roster/reviewer-above", test_reviewer_above);
  g_test_add_func ("/roster/narrower-letters", test_narrower_letters);
  g_test_add_func ("/roster/people-of-plan", test_people_of_plan);
  g_test_add_func ("/roster/people-at-the-top", test_people_at_the_top);
  g_test_add_func ("/roster/replacing", test_replacing);
  g_test_add_func ("/roster/tree", test_tree);
  g_test_add_func ("/roster/studies", test_studies);
  return g_test_run ();
}
