/* Matriks Peran Hasil, pp. 47-49 and 142-147. */
#include "sas-likeness.h"
#include "sas-matrix-cell.h"
#include "sas-matrix.h"
#include "sas-plan-edit.h"
#include "sas-workblock.h"

#define LEADER "197209151998031005"
#define SUBDIT "197811032005011006"
#define STAFF  "198705212011012009"
#define DATA   "199206152019022003"
#define OTHER  "199009082015031004"   /* of another unit */

typedef struct
{
  SasRoster  *roster;
  GPtrArray  *teams;
  GHashTable *plans;
} Office;

static void
put_unit (SasRoster *roster, const char *code, const char *parent, const char *head)
{
  SasUnit *unit = sas_unit_new ();

  sas_record_set_text (&sas_unit_type, unit, "code", code);
  sas_record_set_text (&sas_unit_type, unit, "name", code);
  sas_record_set_text (&sas_unit_type, unit, "parent_code", parent);
  sas_record_set_text (&sas_unit_type, unit, "head_nip", head);
  sas_roster_put_unit (roster, unit);
}

static void
put_person (SasRoster *roster, const char *nip, const char *unit, const char *superior)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", nip);
  sas_record_set_text (&sas_person_type, person, "position", "Jabatan");
  sas_record_set_text (&sas_person_type, person, "unit", unit);
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  sas_roster_put_person (roster, person);
}

/* A directorate with a subdirectorate, and a unit beside it. */
static void
office_set_up (Office *self, gconstpointer data)
{
  self->roster = sas_roster_new ();
  self->teams = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_team_free);
  self->plans = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sas_plan_free);
  put_unit (self->roster, "D2", NULL, LEADER);
  put_unit (self->roster, "D2-S", "D2", SUBDIT);
  put_unit (self->roster, "LAIN", NULL, NULL);
  put_person (self->roster, LEADER, "D2", NULL);
  put_person (self->roster, SUBDIT, "D2-S", LEADER);
  put_person (self->roster, STAFF, "D2-S", SUBDIT);
  put_person (self->roster, DATA, "D2-S", SUBDIT);
  put_person (self->roster, OTHER, "LAIN", NULL);
}

static void
office_tear_down (Office *self, gconstpointer data)
{
  g_hash_table_unref (self->plans);
  g_ptr_array_unref (self->teams);
  sas_roster_unref (self->roster);
}

#define ADD(path, function) g_test_add (path, Office, NULL, office_set_up, function, office_tear_down)

static SasPlan *
office_plan (Office *self, const char *nip, SasModel model)
{
  SasPlan *plan = sas_plan_new (nip, 2026);

  plan->model = model;
  g_hash_table_replace (self->plans, plan->nip, plan);
  return plan;
}

static SasResult *
add_result (SasPlan *plan, const char *superior, const char *text)
{
  SasResult *result = sas_plan_result (plan, sas_plan_add_result (plan, SAS_RESULT_MAIN, -1));

  sas_record_set_text (&sas_result_type, result, "superior_result", superior);
  sas_record_set_text (&sas_result_type, result, "text", text);
  return result;
}

static void
name_indicator (SasResult *result, guint index, const char *text)
{
  while (result->indicators->len <= index)
    g_ptr_array_add (result->indicators, sas_record_new (&sas_indicator_type));
  sas_record_set_text (&sas_indicator_type, g_ptr_array_index (result->indicators, index), "text", text);
}

/* Two results, the first with two indicators. */
static SasPlan *
jpt_plan (Office *self)
{
  SasPlan *plan = office_plan (self, LEADER, SAS_MODEL_JPT);
  SasResult *first = add_result (plan, NULL, "Bangunan andal");

  name_indicator (first, 0, "Persentase kota baik");
  name_indicator (first, 1, "Jumlah aduan");
  name_indicator (add_result (plan, NULL, "Anggaran terkelola"), 0, "Serapan anggaran");
  return plan;
}

static SasMatrix *
derive (Office *self, const char *leader)
{
  g_autoptr (SasSeating) seating = sas_seating_new (self->roster, self->teams, leader, sas_date_new (2026, 3, 1));

  return sas_matrix_new (seating, self->plans, 2026, NULL);
}

static const SasMatrixEntry *
entry (const SasMatrix *matrix, guint member, guint column, guint index)
{
  GPtrArray *cell = sas_matrix_cell (matrix, member, column);

  g_assert_cmpuint (index, <, cell->len);
  return g_ptr_array_index (cell, index);
}

static void
test_columns_of_jpt (Office *f, gconstpointer data)
{
  SasPlan *plan = jpt_plan (f);
  g_autoptr (SasMatrix) matrix = NULL;

  add_result (plan, NULL, "");
  matrix = derive (f, LEADER);
  g_assert_true (matrix->planned);
  g_assert_cmpuint (matrix->columns->len, ==, 3);
  g_assert_cmpstr (sas_matrix_column (matrix, 1)->text, ==, "Jumlah aduan");
  g_assert_cmpstr (sas_matrix_column (matrix, 1)->carried, ==, "Bangunan andal\nIndikator Kinerja Individu: Jumlah aduan");
  g_assert_cmpint (sas_matrix_column (matrix, 1)->result, ==, 0);
  g_assert_cmpint (sas_matrix_column (matrix, 1)->indicator, ==, 1);
  g_assert_cmpuint (matrix->holes, ==, 3);
  g_assert_cmpuint (matrix->members->len, ==, 1);
  g_assert_false (sas_matrix_member (matrix, 0)->has_plan);
  g_assert_true (sas_matrix_member (matrix, 0)->editable);
}

/* Where a result belongs, however the superior's result was written down. */
static void
test_belongs (Office *f, gconstpointer data)
{
  static const struct { const char *superior; int column; } cases[] = {
    { "BANGUNAN ANDAL\nIndikator Kinerja Individu:  jumlah aduan.", 1 },
    { "Bangunan andal Indikator Kinerja Individu: Persentase kota baik", 0 },
    { "jumlah  aduan.", 1 }, { "Serapan anggaran", 2 }, { "Anggaran terkelola", 2 }, { "Bangunan andal", 0 },
    { "Jumlah", -1 }, { "", -1 }, { NULL, -1 },
  };
  g_autoptr (SasMatrix) matrix = NULL;

  jpt_plan (f);
  matrix = derive (f, LEADER);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sas_matrix_find_column (matrix, cases[i].superior), ==, cases[i].column);
}

static void
test_holes_and_orphans (Office *f, gconstpointer data)
{
  SasPlan *member = office_plan (f, SUBDIT, SAS_MODEL_JA_JF);
  g_autoptr (SasMatrix) matrix = NULL;
  guint extra;

  jpt_plan (f);
  add_result (member, "Jumlah aduan", "Aduan terjawab");
  add_result (member, "Jumlah aduan", "");
  add_result (member, NULL, "Arsip rapi");
  add_result (member, "Yang tidak ada", "Rapat lancar");
  add_result (member, NULL, "");
  extra = sas_plan_add_result (member, SAS_RESULT_ADDITIONAL, -1);
  sas_record_set_text (&sas_result_type, sas_plan_result (member, extra), "text", "Panitia");
  matrix = derive (f, LEADER);
  g_assert_cmpuint (matrix->holes, ==, 2);
  g_assert_cmpuint (sas_matrix_column (matrix, 1)->supporters, ==, 1);
  g_assert_cmpuint (matrix->aligned, ==, 2);
  g_assert_cmpuint (matrix->orphans, ==, 2);
  g_assert_cmpuint (sas_matrix_member (matrix, 0)->loose->len, ==, 3);
  g_assert_cmpstr (sas_matrix_entry_text (entry (matrix, 0, 1, 0)), ==, "Aduan terjawab");
  g_assert_cmpstr (sas_matrix_entry_text (entry (matrix, 0, 1, 1)), ==, SAS_MATRIX_MARK);
}

/* p. 49: a member may draft before the superior, and link later. */
static void
test_before_the_leader (Office *f, gconstpointer data)
{
  SasPlan *member = office_plan (f, SUBDIT, SAS_MODEL_JA_JF);
  g_autoptr (SasMatrix) matrix = NULL;
  g_autoptr (SasMatrix) later = NULL;

  add_result (member, NULL, "Arsip rapi");
  add_result (member, "Kota menjadi baik", "Kota terbina");
  add_result (member, "kota menjadi baik.", "Kota terlatih");
  matrix = derive (f, LEADER);
  g_assert_false (matrix->planned);
  g_assert_cmpuint (matrix->columns->len, ==, 1);
  g_assert_cmpuint (sas_matrix_cell (matrix, 0, 0)->len, ==, 2);
  g_assert_cmpuint (matrix->holes, ==, 0);
  g_assert_cmpuint (matrix->orphans, ==, 1);
  g_assert_false (sas_matrix_set_plan (matrix, 0, member));
  jpt_plan (f);
  later = derive (f, LEADER);
  g_assert_cmpuint (later->orphans, ==, 3);
  sas_matrix_link (later, member, 1, 0);
  g_assert_true (sas_matrix_set_plan (later, 0, member));
  g_assert_cmpuint (later->orphans, ==, 2);
  g_assert_cmpuint (later->holes, ==, 2);
  g_assert_cmpstr (entry (later, 0, 0, 0)->text, ==, "Kota terbina");
}

/* Typing, a mark, rewording, taking away: the plan follows, and keeps the order of the columns. */
static void
test_edits (Office *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = sas_plan_new (SUBDIT, 2026);
  g_autoptr (SasMatrix) matrix = NULL;

  jpt_plan (f);
  matrix = derive (f, LEADER);
  sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);   /* the empty line of a new plan */
  g_assert_cmpuint (sas_matrix_put (matrix, plan, 2, -1, "Serapan naik"), ==, 0);
  g_assert_cmpuint (plan->results->len, ==, 1);
  g_assert_cmpuint (sas_matrix_put (matrix, plan, 0, -1, "Kota terbina"), ==, 0);
  g_assert_cmpuint (sas_matrix_put (matrix, plan, 0, -1, "x"), ==, 1);
  g_assert_cmpuint (sas_matrix_put (matrix, plan, 0, 1, "Kota terlatih"), ==, 1);
  g_assert_cmpuint (plan->results->len, ==, 3);
  g_assert_cmpstr (sas_plan_result (plan, 1)->text, ==, "Kota terlatih");
  g_assert_cmpstr (sas_plan_result (plan, 1)->superior_result, ==, sas_matrix_column (matrix, 0)->carried);
  g_assert_cmpstr (sas_plan_result (plan, 2)->text, ==, "Serapan naik");
  g_assert_cmpuint (sas_plan_result (plan, 1)->indicators->len, ==, 1);
  sas_matrix_put (matrix, plan, 0, 1, "✕");
  g_assert_cmpstr (sas_plan_result (plan, 1)->text, ==, "");
  g_assert_true (sas_matrix_unlink (matrix, plan, 2, 0));
  g_assert_null (sas_plan_result (plan, 2)->superior_result);
  g_assert_false (sas_matrix_unlink (matrix, plan, 2, 0));
  g_assert_true (sas_matrix_clear (matrix, plan, 0, 0));
  g_assert_false (sas_matrix_clear (matrix, plan, 0, 1));
  g_assert_cmpuint (plan->results->len, ==, 2);
  g_assert_true (sas_matrix_set_plan (matrix, 0, plan));
  g_assert_cmpuint (matrix->aligned, ==, 1);
  g_assert_cmpuint (matrix->orphans, ==, 1);
}

/* p. 49: the team leads in the unit's matrix, each team its own; somebody of another unit is named with it. */
static void
test_two_levels (Office *f, gconstpointer data)
{
  SasTeam *team = sas_team_new ();
  g_autoptr (SasMatrix) matrix = NULL;
  SasMatrix *below;

  sas_record_set_text (&sas_team_type, team, "name", "Tim SIMBG");
  sas_record_set_text (&sas_team_type, team, "unit", "D2");
  sas_record_set_text (&sas_team_type, team, "lead", SUBDIT);
  g_ptr_array_add (team->members, g_strdup (OTHER));
  g_ptr_array_add (team->members, g_strdup (STAFF));
  team->to = sas_date_new (2026, 6, 30);
  g_ptr_array_add (f->teams, team);
  jpt_plan (f);
  add_result (office_plan (f, SUBDIT, SAS_MODEL_JA_JF), "Jumlah aduan", "Aduan terjawab");
  add_result (office_plan (f, OTHER, SAS_MODEL_JA_JF), "Aduan terjawab", "Aduan tercatat");
  add_result (g_hash_table_lookup (f->plans, OTHER), "Hasil atasan di unit lain", "Pekerjaan lain");
  matrix = derive (f, LEADER);
  g_assert_cmpuint (matrix->members->len, ==, 1);
  g_assert_cmpuint (matrix->teams->len, ==, 1);
  below = g_ptr_array_index (matrix->teams, 0);
  g_assert_cmpstr (below->name, ==, "Tim SIMBG");
  g_assert_cmpuint (below->columns->len, ==, 1);
  g_assert_cmpuint (below->members->len, ==, 2);
  g_assert_cmpstr (sas_matrix_member (below, 0)->nip, ==, OTHER);
  g_assert_true (sas_matrix_member (below, 0)->elsewhere);
  g_assert_false (sas_matrix_member (below, 1)->elsewhere);
  g_assert_cmpuint (below->orphans, ==, 0);   /* what he does at home is no matter of the team */
  g_assert_cmpstr (entry (below, 0, 0, 0)->text, ==, "Aduan tercatat");
  sas_matrix_free (matrix);
  matrix = derive (f, SUBDIT);                /* his own: his unit, and the team that he leads */
  g_assert_cmpuint (matrix->members->len, ==, 3);
  team->to = sas_date_new (2026, 1, 31);
  sas_matrix_free (matrix);
  matrix = derive (f, LEADER);
  g_assert_cmpuint (matrix->teams->len, ==, 0);
}

/* A block's milestones (p. 143) are what a column still has to hand out. */
static void
test_feed (Office *f, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "matrices", "workblock-direktur-ii.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (json_t) json = NULL;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_workblock_free);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autoptr (SasMatrix) matrix = NULL;
  SasPlan *leader = jpt_plan (f);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  json = sas_json_parse (text, -1, NULL);
  g_ptr_array_add (blocks, sas_workblock_from_json (json, LEADER, 2026, NULL));
  sas_plan_set_text (leader, "results/0/indicators/0/text", "PERSENTASE KABUPATEN/KOTA MEMILIKI NILAI INDEKS PENYELENGGARAAAN BANGUNAN "
                     "GEDUNG MINIMAL BAIK");
  add_result (office_plan (f, SUBDIT, SAS_MODEL_JA_JF), sas_plan_get_text (leader, "results/0/indicators/0/text"),
              "respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi penerbitan PBG/IMB dan SLF melalui "
              "aplikasi SIMBG");
  matrix = derive (f, LEADER);
  open = sas_workblock_feed (blocks, matrix, 0);
  other = sas_workblock_feed (blocks, matrix, 1);
  g_assert_cmpuint (open->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (open, 0), ==, "Tersedianya aplikasi SIMBG yang Reliable dan User Friendly.");
  g_assert_cmpuint (other->len, ==, 0);
}

/* 30 results, 60 people, each cell filled: every result finds its column by its name, none is missed or counted twice. */
static void
test_large (Office *f, gconstpointer data)
{
  SasPlan *leader = office_plan (f, SUBDIT, SAS_MODEL_JA_JF);
  g_autoptr (SasMatrix) matrix = NULL;
  SasPlan *plan = NULL;

  for (guint c = 0; c < 30; c++)
    {
      g_autofree char *text = g_strdup_printf ("Hasil pimpinan nomor %u", c);

      add_result (leader, NULL, text);
    }
  for (guint m = 0; m < 58; m++)   /* two are there already */
    {
      g_autofree char *nip = g_strdup_printf ("1990010120150310%02u", m);

      put_person (f->roster, nip, "D2-S", SUBDIT);
      plan = office_plan (f, nip, SAS_MODEL_JA_JF);
      for (guint c = 30; c-- > 0;)
        add_result (plan, sas_plan_result (leader, c)->text, "Hasil anggota");
    }
  matrix = derive (f, SUBDIT);
  g_assert_cmpuint (matrix->columns->len, ==, 30);
  g_assert_cmpuint (matrix->members->len, ==, 60);
  g_assert_cmpuint (matrix->aligned, ==, 58 * 30);
  g_assert_cmpuint (matrix->holes, ==, 0);
  sas_matrix_clear (matrix, plan, 29, 0);
  g_assert_true (sas_matrix_set_plan (matrix, 59, plan));   /* a keystroke derives one row */
  g_assert_cmpuint (matrix->aligned, ==, 58 * 30 - 1);
  g_assert_cmpuint (sas_matrix_column (matrix, 29)->supporters, ==, 57);
}

static void
test_who_may_edit (Office *f, gconstpointer data)
{
  SasPlan *plan = office_plan (f, STAFF, SAS_MODEL_JA_JF);
  g_autoptr (SasSeating) seating = sas_seating_new (f->roster, f->teams, SUBDIT, sas_date_new (2026, 3, 1));
  const struct { const char *actor; SasPlanState state; gboolean editable; } cases[] = {
    { NULL, SAS_PLAN_DRAFT, TRUE }, { NULL, SAS_PLAN_RETURNED, TRUE }, { NULL, SAS_PLAN_APPROVED, FALSE },
    { SUBDIT, SAS_PLAN_DRAFT, TRUE }, { STAFF, SAS_PLAN_DRAFT, TRUE }, { LEADER, SAS_PLAN_DRAFT, FALSE },
    { SUBDIT, SAS_PLAN_SUBMITTED, FALSE },
  };

  sas_plan_set_text (plan, "appraiser", SUBDIT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasActor) actor = cases[i].actor != NULL ? sas_actor_new (cases[i].actor, "") : NULL;
      g_autoptr (SasMatrix) matrix = NULL;

      plan->state = cases[i].state;
      matrix = sas_matrix_new (seating, f->plans, 2026, actor);
      g_assert_cmpint (sas_matrix_member (matrix, 0)->editable, ==, cases[i].editable);
    }
}

/* Typing into a cell: what stays keeps its result and indicators, by the fewest edits. */
static void
test_write (Office *f, gconstpointer data)
{
  static const struct { const char *typed, *texts[5]; const char *kept; } cases[] = {
    { "Satu\nDua\nTiga",        { "Satu", "Dua", "Tiga" },      "Dua" },
    { "Satu\nDua baru\nTiga",   { "Satu", "Dua baru", "Tiga" }, "Dua baru" },
    { "Dua\nTiga",              { "Dua", "Tiga" },              "Dua" },
    { "  Satu \n\nTiga\n",      { "Satu", "Tiga" },             NULL },
    { "Satu\nDua\nTiga\nEmpat", { "Satu", "Dua", "Tiga", "Empat" }, "Dua" },
    { "",                       { NULL },                       NULL },
    { "x\nDua\nTiga",           { SAS_MATRIX_MARK, "Dua", "Tiga" }, "Dua" },
  };

  jpt_plan (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SasPlan *member = office_plan (f, SUBDIT, SAS_MODEL_JA_JF);
      g_autoptr (SasMatrix) matrix = NULL;
      g_autofree char *text = NULL;
      g_autofree char *wanted = g_strjoinv ("\n", (char **) cases[i].texts);
      gboolean kept = FALSE;

      add_result (member, "Jumlah aduan", "Satu");
      name_indicator (add_result (member, "Jumlah aduan", "Dua"), 0, "Ukuran dua");
      add_result (member, "Jumlah aduan", "Tiga");
      matrix = derive (f, LEADER);
      g_assert_cmpint (sas_matrix_write (matrix, member, 0, 1, cases[i].typed), ==, i > 0);
      sas_matrix_set_plan (matrix, 0, member);
      text = sas_matrix_cell_text (sas_matrix_cell (matrix, 0, 1));
      g_assert_cmpstr (text, ==, wanted);
      for (guint r = 0; r < member->results->len; r++)
        kept = kept || (g_strcmp0 (sas_plan_result (member, r)->text, cases[i].kept) == 0 &&
                        g_str_equal (sas_plan_indicator (member, r, 0)->text, "Ukuran dua"));
      g_assert_cmpint (kept, ==, cases[i].kept != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/matrix/columns-of-jpt", test_columns_of_jpt);
  ADD ("/matrix/belongs", test_belongs);
  ADD ("/matrix/holes-and-orphans", test_holes_and_orphans);
  ADD ("/matrix/before-the-leader", test_before_the_leader);
  ADD ("/matrix/edits", test_edits);
  ADD ("/matrix/write", test_write);
  ADD ("/matrix/two-levels", test_two_levels);
  ADD ("/matrix/feed", test_feed);
  ADD ("/matrix/large", test_large);
  ADD ("/matrix/who-may-edit", test_who_may_edit);
  return g_test_run ();
}
