/* The page "Distribusi Predikat" by keyboard: units are walked, one is opened, a person of it leads to his evaluation; other numbers are
 * tried and what the pattern says of them follows, while the file stays as it is; habits are each appraiser's own. */
#include "config.h"
#include "sas-bias.h"
#include "sas-distribution-page-private.h"
#include "ui-office.h"

#define HEAD "197710272003122002"      /* of a unit */
#define OFFICE "UNOR-00"
#define SECTION "UNOR-12"              /* three people, nobody under “Baik” */

static void
set_up (UiOffice *office, gconstpointer data)
{
  ui_office_set_up (office, TRUE);
}

static void
tear_down (UiOffice *office, gconstpointer data)
{
  ui_office_tear_down (office);
}

static SasDistributionPage *
open_page (UiOffice *office, const char *actor, const char *place)
{
  SasDistributionPage *page;

  sas_session_set_actor (sas_window_get_session (office->window), actor);
  sas_window_go_to (office->window, "distribution", place);
  ui_wait_until (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_DISTRIBUTION_PAGE) != NULL);
  page = SAS_DISTRIBUTION_PAGE (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_DISTRIBUTION_PAGE));
  ui_wait_until (page->units != NULL && page->wanted == NULL && ui_find_type (GTK_WIDGET (page), SAS_TYPE_DISTRIBUTION_TABLE) != NULL);
  ui_settle (GTK_WIDGET (page));
  return page;
}

static gboolean
is_chosen (SasDistributionPage *page, const char *unit)
{
  return g_str_equal (sas_distribution_table_get_chosen (page->table)->unit, unit);
}

/* --- what is said of all --- */

/* As many as the rows say of themselves, small groups too. */
static void
test_subtitle (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, "", "q3");
  guint differing = 0, few = 0;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < page->units->len; i++)
    {
      const SasUnitDistribution *unit = g_ptr_array_index (page->units, i);

      differing += unit->warnings->len > 0;
      few += unit->warnings->len > 0 && unit->is_small;
    }
  g_assert_cmpuint (few, >, 0);
  expected = g_strdup_printf ("%u unit · %u menyimpang dari pola, %u di antaranya terlalu kecil untuk dinilai", page->units->len, differing, few);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), expected));
}

/* --- rows, people, and on to the evaluation --- */

static void
test_rows (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, "", "q3");
  GtkWidget *window = GTK_WIDGET (office->window);
  g_autofree char *office_text = sas_distribution_text (&((const SasUnitDistribution *) g_ptr_array_index (page->units, 0))->distribution);

  g_assert_cmpuint (page->units->len, ==, 9);
  g_assert_true (is_chosen (page, OFFICE));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (page->table), office_text));   /* the bar says its numbers */
  sas_distribution_table_focus (page->table);
  ui_key (window, "Down");
  ui_wait_until (!is_chosen (page, OFFICE));
  ui_key (window, "Return");
  ui_wait_until (page->opened != NULL && page->rated != NULL && page->rated->len > 0);
  g_assert_true (is_chosen (page, page->opened));
  ui_settle (window);
  ui_key (window, "<Alt>Left");
  ui_wait_until (page->opened == NULL);
}

static void
test_person (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, "", "q3");
  GtkWidget *window = GTK_WIDGET (office->window);

  sas_distribution_table_focus (page->table);
  ui_key (window, "Return");
  ui_wait_until (page->rated != NULL && page->rated->len > 0);
  ui_settle (window);
  ui_key (window, "Return");
  ui_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (page)));                 /* the page of evaluations has come */
}

/* --- what if --- */

static void
test_trial (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, "", SECTION " q3");
  GtkWidget *window = GTK_WIDGET (office->window), *field;
  const SasDistribution real = sas_distribution_table_get_chosen (page->table)->distribution;

  g_assert_true (is_chosen (page, SECTION));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page->pane), "1 simpangan"));
  field = ui_find_named (GTK_WIDGET (page->pane), "Coba: jumlah orang “Kurang”");
  g_assert_nonnull (field);
  gtk_widget_grab_focus (field);
  ui_settle (window);
  ui_key (window, "plus");
  ui_wait_until (sas_distribution_pane_get_tried (page->pane)->counts[SAS_PREDICATE_KURANG] == real.counts[SAS_PREDICATE_KURANG] + 1);
  g_assert_true (sas_distribution_pane_is_trying (page->pane));
  ui_wait_until (ui_find_text (GTK_WIDGET (page->pane), "Sesuai pola") != NULL);
  ui_key (window, "minus");
  ui_wait_until (!sas_distribution_pane_is_trying (page->pane));
  ui_wait_until (ui_find_text (GTK_WIDGET (page->pane), "1 simpangan") != NULL);
  ui_key (window, "Up");
  ui_wait_until (sas_distribution_pane_is_trying (page->pane));
  ui_click (ui_find_named (GTK_WIDGET (page->pane), "Kembali ke keadaan nyata"));
  ui_wait_until (!sas_distribution_pane_is_trying (page->pane));
  g_assert_cmpmem (&real, sizeof real, &sas_distribution_table_get_chosen (page->table)->distribution, sizeof real);
}

/* --- who sees what --- */

static void
test_scope (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, HEAD, "q3");

  g_assert_cmpuint (page->units->len, >, 0);
  g_assert_cmpuint (page->units->len, <, 9);
  ui_wait_until (g_strcmp0 (page->appraiser, HEAD) == 0);
}

static void
test_empty (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page;

  sas_window_go_to (office->window, "distribution", "annual");
  ui_wait_until (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_DISTRIBUTION_PAGE) != NULL);
  page = SAS_DISTRIBUTION_PAGE (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_DISTRIBUTION_PAGE));
  ui_wait_until (page->units != NULL && page->units->len == 0);
  ui_wait_until (ui_find_text (GTK_WIDGET (page), "Belum ada evaluasi pada periode ini") != NULL);
}

/* --- habits --- */

static SasBiasSign *
sign_of (SasBias bias, const char *nip)
{
  SasBiasSign *sign = g_new0 (SasBiasSign, 1);

  *sign = (SasBiasSign) { bias, 1, 1, g_ptr_array_new_with_free_func (g_free), g_strdup ("Sebab yang terlihat.") };
  g_ptr_array_add (sign->nips, g_strdup (nip));
  return sign;
}

/* Each habit with its evidence, its people and what to do; a fair appraiser is left in peace. */
static void
test_habits (UiOffice *office, gconstpointer data)
{
  SasDistributionPage *page = open_page (office, "", "q3");
  SasRoster *roster = sas_session_get_roster (sas_window_get_session (office->window));
  SasHabits habits = { 4, g_ptr_array_new_with_free_func ((GDestroyNotify) sas_bias_sign_free) };
  GtkWidget *panel = GTK_WIDGET (page->habits);

  ui_spin (200);                                                               /* what was asked for the unit has come */
  sas_bias_panel_set_habits (page->habits, "Pimpinan", TRUE, &habits, roster);
  g_assert_nonnull (ui_find_text (panel, "Tidak ada kebiasaan yang menonjol. 4 orang sudah dinilai."));
  g_ptr_array_add (habits.signs, sign_of (SAS_BIAS_HALO, HEAD));
  sas_bias_panel_set_habits (page->habits, "Pimpinan", TRUE, &habits, roster);
  g_assert_null (ui_find_text (panel, "Tidak ada kebiasaan yang menonjol. 4 orang sudah dinilai."));
  g_assert_nonnull (ui_find_text (panel, sas_bias_label (SAS_BIAS_HALO)));
  g_assert_nonnull (ui_find_text (panel, "Sebab yang terlihat."));
  g_assert_nonnull (ui_find_text (panel, sas_bias_advice (SAS_BIAS_HALO)));
  g_ptr_array_unref (habits.signs);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*run) (UiOffice *office, gconstpointer data); } tests[] = {
    { "/distribution-page/subtitle", test_subtitle }, { "/distribution-page/rows", test_rows }, { "/distribution-page/person", test_person }, { "/distribution-page/trial", test_trial },
    { "/distribution-page/scope", test_scope }, { "/distribution-page/empty", test_empty }, { "/distribution-page/habits", test_habits },
  };

  ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, UiOffice, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
