/* The leader's forms: the role matrix (A.1.5), narrow, wide, long and on two levels, and workblocks (A.1.4). */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

#define SLACK 0.2f   /* points */

static SasSeat *
seat_new (const char *nip, const char *name)
{
  SasSeat *seat = g_new0 (SasSeat, 1);

  seat->who = sas_record_new (&sas_identity_type);
  sas_record_set_text (&sas_identity_type, seat->who, "name", name);
  sas_record_set_text (&sas_identity_type, seat->who, "position", "Perencana");
  seat->nip = g_strdup (nip);
  return seat;
}

static void
seat_free (gpointer data)
{
  SasSeat *seat = data;

  sas_record_free (&sas_identity_type, seat->who);
  g_free (seat->nip);
  g_free (seat);
}

static SasSeating *
seating_new (const char *leader)
{
  SasSeating *seating = g_new0 (SasSeating, 1);

  seating->leader = seat_new (leader, leader);
  seating->members = g_ptr_array_new_with_free_func (seat_free);
  seating->teams = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_seating_free);
  return seating;
}

static void
add_result (SasPlan *plan, const char *superior, const char *text)
{
  SasResult *result = sas_record_new (&sas_result_type);

  sas_record_set_text (&sas_result_type, result, "superior_result", superior);
  sas_record_set_text (&sas_result_type, result, "text", text);
  g_ptr_array_add (plan->results, result);
}

/* @columns results of the leader, @head words long; @rows members "B07" who each carry every third of them: "h07k02". */
static SasMatrix *
make_matrix (guint columns, guint rows, guint head)
{
  g_autoptr (SasSeating) seating = seating_new ("Pimpinan");
  g_autoptr (GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sas_plan_free);
  SasPlan *leader = sas_plan_new ("Pimpinan", 2026);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < columns; k++)
    {
      GString *text = g_string_new (NULL);

      g_string_printf (text, "Kolom%02u", k);
      for (guint i = 0; i < head; i++)
        g_string_append (text, " kinerja");
      add_result (leader, NULL, text->str);
      g_ptr_array_add (heads, g_string_free (text, FALSE));
    }
  g_hash_table_insert (plans, g_strdup ("Pimpinan"), leader);
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("B%02u", i);
      SasPlan *plan = sas_plan_new (name, 2026);

      g_ptr_array_add (seating->members, seat_new (name, name));
      for (guint k = i % 3; k < columns; k += 3)
        {
          g_autofree char *text = g_strdup_printf ("h%02uk%02u tercapai", i, k);

          add_result (plan, g_ptr_array_index (heads, k), text);
        }
      g_hash_table_insert (plans, g_strdup (name), plan);
    }
  if (rows > 1 && columns == 3)   /* the second level: the first member leads the last */
    {
      SasSeating *team = seating_new ("B00");

      g_ptr_array_add (team->members, seat_new ("Anggota", "Anggota"));
      g_ptr_array_add (seating->teams, team);
    }
  return sas_matrix_new (seating, plans, 2026, NULL);
}

static SasPages *
lay_out (const SasMatrix *matrix, const SasPaper *paper)
{
  const SasSubject subject = { .matrix = matrix, .agency = "Dinas" };
  g_autoptr (SasDoc) doc = sas_form_build (sas_form_find ("a.1.5"), &subject, paper);
  g_autoptr (GError) error = NULL;
  const SasFontBook *book = sas_font_book_get_default (&error);

  g_assert_no_error (error);
  return sas_layout (doc, paper, book);
}

/* All words of a page, in reading order. */
static char *
page_text (const SasPages *pages, guint number)
{
  const SasPage *page = sas_pages_get (pages, number);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->runs->len; i++)
    {
      const SasRun *run = &g_array_index (page->runs, SasRun, i);

      g_string_append_len (text, pages->text->str + run->start, run->length);
      g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static guint
count_in (const char *text, const char *what)
{
  guint count = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at++)
    count++;
  return count;
}

/* Nothing below the margin or beside the sheet. */
static void
check_frames (const SasPages *pages, guint number, const SasPaper *paper)
{
  const SasPage *page = sas_pages_get (pages, number);
  SasPaperSheet sheet = sas_paper_sheet (paper, page->width > page->height);

  for (guint i = 0; i < page->frames->len; i++)
    {
      const SasRect *frame = &g_array_index (page->frames, SasRect, i);

      g_assert_cmpfloat (frame->y + frame->height, <=, sheet.height - sheet.bottom + SLACK);
      g_assert_cmpfloat (frame->x + frame->width, <=, sheet.width - sheet.right + SLACK);
      g_assert_cmpfloat (frame->width, >, 20);
    }
}

/* Three results fit upright, the fourth turns the sheet. */
static void
test_turn (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasMatrix) three = make_matrix (3, 1, 1), four = make_matrix (4, 1, 1);
  g_autoptr (SasPages) upright = lay_out (three, &paper), turned = lay_out (four, &paper);

  g_assert_cmpfloat (sas_pages_get (upright, 0)->width, <, sas_pages_get (upright, 0)->height);
  g_assert_cmpfloat (sas_pages_get (turned, 0)->width, >, sas_pages_get (turned, 0)->height);
}

/* Both levels, each with its leader's results as its head; a member's cells as his plan has them. */
static void
test_two_levels (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasMatrix) matrix = make_matrix (3, 2, 1);
  g_autoptr (SasPages) pages = lay_out (matrix, &paper);
  g_autofree char *text = page_text (pages, 0);

  g_assert_cmpuint (sas_pages_count (pages), ==, 1);
  g_assert_true (g_str_has_prefix (text, "MATRIKS PEMBAGIAN PERAN DAN HASIL PEGAWAI JABATAN OUTCOME  ANTARA/  OUTPUT / LAYANAN Pimpinan Perencana"));
  g_assert_nonnull (strstr (text, "KOLOM02 KINERJA B00 Perencana h00k00 tercapai B01 Perencana h01k01 tercapai PEGAWAI JABATAN"));
  g_assert_nonnull (strstr (text, "B00 Perencana H00K00 TERCAPAI Anggota Perencana"));
}

/* 40 results and 60 people: each sheet says who and what, each cell stands once, the same each time. */
static void
test_wide_and_long (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasMatrix) matrix = make_matrix (40, 60, 2);
  g_autoptr (SasPages) pages = lay_out (matrix, &paper), again = lay_out (matrix, &paper);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_cmpuint (sas_pages_count (pages), >, 7);
  for (guint i = 0; i < sas_pages_count (pages); i++)
    {
      g_autofree char *text = page_text (pages, i);
      guint heads = count_in (text, "KOLOM");

      check_frames (pages, i, &paper);
      g_assert_true (g_str_has_prefix (text, i == 0 ? "MATRIKS PEMBAGIAN PERAN DAN HASIL PEGAWAI JABATAN" : "PEGAWAI JABATAN"));
      g_assert_cmpuint (count_in (text, "Pimpinan Perencana"), ==, 1);
      g_assert_cmpuint (heads, >=, 5);
      g_assert_cmpuint (heads, <=, 6);
      g_assert_cmpuint (count_in (text, " B"), >=, 1);
      g_string_append (all, text);
    }
  for (guint i = 0; i < 60; i++)
    for (guint k = 0; k < 40; k++)
      {
        g_autofree char *cell = g_strdup_printf ("h%02uk%02u ", i, k);

        g_assert_cmpuint (count_in (all->str, cell), ==, k % 3 == i % 3 ? 1 : 0);
      }
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf (" B%02u ", i);

      g_assert_cmpuint (count_in (all->str, name), ==, 7);   /* one a band */
    }
  g_assert_cmpstr (pages->text->str, ==, again->text->str);
}

/* A head taller than a page stands whole once, and shortened above all that follows. */
static void
test_absurd_heads (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasMatrix) matrix = make_matrix (6, 40, 300);
  g_autoptr (SasPages) pages = lay_out (matrix, &paper);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_cmpuint (sas_pages_count (pages), <, 20);
  for (guint i = 0; i < sas_pages_count (pages); i++)
    {
      g_autofree char *text = page_text (pages, i);

      check_frames (pages, i, &paper);
      if (strstr (text, "tercapai") != NULL)
        g_assert_nonnull (strstr (text, "KOLOM05"));
      g_string_append (all, text);
    }
  g_assert_cmpuint (count_in (all->str, "KINERJA"), >=, 6 * 300);
  g_assert_cmpuint (count_in (all->str, "tercapai"), ==, 80);
  g_assert_cmpuint (count_in (all->str, "…"), >=, 6);
}

static void
test_empty (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasMatrix) matrix = make_matrix (0, 2, 1);
  g_autoptr (SasPages) pages = lay_out (matrix, &paper);
  g_autofree char *text = page_text (pages, 0);

  g_assert_cmpuint (sas_pages_count (pages), ==, 1);
  g_assert_nonnull (strstr (text, "B01 Perencana"));
  check_frames (pages, 0, &paper);
}

/* Numbers run on from one group to the next and begin anew below; an empty group has its number; one sheet each. */
static void
test_workblocks (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_workblock_free);
  const SasSubject subject = { .workblocks = blocks, .agency = "Dinas" };
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      SasWorkblock *block = sas_workblock_new ("1", 2026);

      sas_record_set_text (&sas_workblock_type, block, "title", "Pemanfaatan SIMBG");
      sas_record_set_text (&sas_workblock_type, block, "budget", "Rp 12.000");
      g_ptr_array_add (block->strategies_routine, g_strdup ("Layanan pengaduan"));
      g_ptr_array_add (block->strategies_transformative, g_strdup ("Aplikasi baru"));
      g_ptr_array_add (block->milestones_transformative, g_strdup ("Aplikasi tersedia"));
      g_ptr_array_add (blocks, block);
    }
  doc = sas_form_build (sas_form_find ("A.1.4"), &subject, &paper);
  pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL));
  text = page_text (pages, 1);
  g_assert_cmpuint (sas_pages_count (pages), ==, 2);
  g_assert_cmpfloat (sas_pages_get (pages, 0)->width, <, sas_pages_get (pages, 0)->height);
  g_assert_nonnull (strstr (text, "Pemanfaatan SIMBG"));
  g_assert_nonnull (strstr (text, "STRATEGI  (KEY ACTIVITIES) A. RUTIN 1. Layanan pengaduan B. TRANSFORMATIF 2. Aplikasi baru "
                                  "KELUARAN KUNCI  (KEY MILESTONE) A. RUTIN 1. B. TRANSFORMATIF 2. Aplikasi tersedia"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leader-forms/turn", test_turn);
  g_test_add_func ("/leader-forms/two-levels", test_two_levels);
  g_test_add_func ("/leader-forms/wide-and-long", test_wide_and_long);
  g_test_add_func ("/leader-forms/absurd-heads", test_absurd_heads);
  g_test_add_func ("/leader-forms/empty", test_empty);
  g_test_add_func ("/leader-forms/workblocks", test_workblocks);
  return g_test_run ();
}
